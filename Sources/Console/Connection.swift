import CConsole
import Screen

/// The process's tie to its terminal: where keys come from, where the picture goes, and the promise
/// that the terminal gets its settings back.
final class Connection {
  let input: UnsafeMutablePointer<FILE>
  /// A stream of its own for curses: its descriptor can be led elsewhere, and standard output stays.
  let output: UnsafeMutablePointer<FILE>
  private let inputDescriptor: Int32
  private let outputDescriptor = OperatingSystem.standardOutput
  private let outlet: Outlet
  private let signals: Int32
  private let farewell: String
  /// The terminfo entry that was found.
  let term: String

  /// Finds the terminal, remembers its settings and begins to catch signals.
  init(name: TerminalName) throws(TerminalError) {
    guard OperatingSystem.isTerminal(outputDescriptor) else { throw .outputIsNoTerminal }
    if let error = OperatingSystem.refusesDescriptors {
      throw .system(call: "opening it", error: error)
    }
    term = try Self.entry(for: name, output: outputDescriptor)
    guard let input = Self.keyboard() else { throw .noKeyboard }
    self.input = input
    inputDescriptor = fileno(input)
    output = try OperatingSystem.openStream(to: outputDescriptor)
    outlet = Outlet(to: outputDescriptor)
    farewell = Self.farewell
    guard console_save_settings(inputDescriptor) == 0 else {
      throw .system(call: "tcgetattr", error: OperatingSystem.errorNumber)
    }
    signals = console_catch_signals()
    guard signals >= 0 else {
      throw .system(call: "pipe2", error: OperatingSystem.errorNumber)
    }
    hold()
  }

  private static func entry(
    for name: TerminalName, output: Int32
  ) throws(TerminalError) -> String {
    if name.preferred != name.given {
      do {
        try CursesScreen.findTerminal(named: name.preferred, output: output)
        return name.preferred
      } catch {}
    }
    try CursesScreen.findTerminal(named: name.given, output: output)
    return name.given
  }

  private static func keyboard() -> UnsafeMutablePointer<FILE>? {
    OperatingSystem.isTerminal(OperatingSystem.standardInput)
      ? console_standard_input() : OperatingSystem.openControllingTerminal()
  }

  /// What a dying process sends. A terminal without a second screen to leave is cleared.
  private static var farewell: String {
    let ends = [
      "sgr0", "op", "smam", "rmkx", "cnorm",
      CursesScreen.capability("rmcup") == nil ? "clear" : "rmcup",
    ]
    return Modes.off
      + ends.compactMap(CursesScreen.capability).map(Modes.withoutDelays).joined()
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) { outlet.send(bytes) }

  /// Sends what ends the picture, in place of what still waits.
  func sendAtLast(_ text: String) { sendAtLast(Array(text.utf8)) }

  func sendAtLast(_ bytes: [UInt8]) { outlet.sendAtLast(bytes) }

  /// Sends what a dying process would.
  func sendFarewell() { sendAtLast(farewell) }

  /// Sends what waits, as far as the terminal takes it; true if nothing waits any more.
  func flush() -> Bool {
    outlet.flush()
    return outlet.isEmpty
  }

  /// Waits for a key, a signal, news of the watched descriptor or for room for what is to be sent, for ever
  /// if seconds is nil.
  func wait(seconds: Double?, watching watched: Int32? = nil) -> console_wake {
    let sources = console_sources(
      terminal: inputDescriptor, signals: signals, watched: watched ?? -1,
      output: outlet.isEmpty ? -1 : outlet.descriptor)
    return console_wait(sources, seconds.map { max(0, $0) } ?? -1)
  }

  /// While the program is busy, Ctrl-C and signals are answered for it.
  func wakeWatchdog() { console_wake_watchdog(inputDescriptor) }

  func restWatchdog() { console_rest_watchdog() }

  /// What was typed while the program was busy.
  func takeTyped() -> [UInt8] { OperatingSystem.takeTyped() }

  /// Whether a signal has come that asks to leave.
  var isAskedToLeave: Bool { console_asked_to_leave() != 0 }

  func readSignals() -> [Int32] { OperatingSystem.readSignals(signals) }

  var hasAbsurdWindow: Bool { OperatingSystem.hasAbsurdWindow(outputDescriptor) }

  var windowSize: Size? { OperatingSystem.windowSize(outputDescriptor) }

  private func hold() {
    console_hold_errors()
    console_arm(outlet.descriptor, farewell)
  }

  private func release() {
    console_disarm()
    console_put_settings_back()
    console_release_errors()
  }

  /// Stops the process, or with 0 its whole job, after curses has left the screen; returns when it
  /// goes on.
  func stop(job: Int32) {
    release()
    console_stop(job)
    hold()
  }

  /// Gives the terminal's settings back for as long as something else uses it, after curses has left the
  /// screen.
  func lend(_ use: () -> Void) {
    release()
    use()
    hold()
  }

  /// Ends the tie after curses has left the screen.
  func close() {
    // Mouse reports on their way would be typed at the shell's prompt.
    OperatingSystem.discardInput(inputDescriptor)
    release()
    console_release_signals()
    if input != console_standard_input() { fclose(input) }
    fclose(output)
    outlet.close()
  }
}
