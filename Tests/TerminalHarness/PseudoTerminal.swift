import Glibc

/// A program under a pseudo-terminal whose other end is this test: every byte is seen, signals and
/// exit status too, and the terminal can vanish.
package final class PseudoTerminal {
  package let child: ChildProcess
  private var master: Int32
  /// Everything the program has sent so far.
  package private(set) var output: [UInt8] = []
  private let settingsBefore: Settings
  /// Whether it is still to say what it is, once it is asked (DA1), as every terminal does.
  private var owesAnswer: Bool

  /// Starts a command with the terminal as its controlling terminal.
  ///
  /// - Parameter answers: false for a line so slow that the test brings the answer itself.
  package init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    answers: Bool = true
  ) throws {
    owesAnswer = answers
    var environment = ChildProcess.environment(environment)
    environment["TERM"] = environment["TERM"] ?? "xterm-256color"
    (child, master, settingsBefore) = try ChildProcess.exclusively {
      let (master, slave, path) = try Self.open(columns: columns, rows: rows)
      defer { close(slave) }
      let streams = ChildProcess.Streams.terminal(path: path)
      let settings = Settings(master)
      let child = try ChildProcess(command, environment: environment, streams: streams)
      return (child, master, settings)
    }
  }

  private static func open(
    columns: Int, rows: Int
  ) throws -> (master: Int32, slave: Int32, path: String) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var path = [CChar](repeating: 0, count: 256)
    guard openpty(&master, &slave, &path, nil, nil) == 0 else {
      throw HarnessError.systemCall("openpty", error: errno)
    }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    setSize(master, columns: columns, rows: rows)
    let bytes = path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (master, slave, String(decoding: bytes, as: UTF8.self))
  }

  private static func setSize(_ master: Int32, columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  deinit { vanish() }

  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  package func resize(columns: Int, rows: Int) {
    Self.setSize(master, columns: columns, rows: rows)
  }

  /// Hangs up: the window is closed, the connection breaks.
  package func vanish() {
    if master >= 0 { close(master) }
    master = -1
  }

  package var text: String { String(decoding: output, as: UTF8.self) }

  /// Takes what has arrived, waiting for it at most one interval.
  private func pump() {
    guard master >= 0 else { return Patience.pause() }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    poll(&polled, 1, Patience.interval)
    var buffer = [UInt8](repeating: 0, count: 65536)
    var count = read(master, &buffer, buffer.count)
    // Linux says EIO, at once, when no process has the terminal open.
    if count < 0 && errno == EIO { Patience.pause() }
    while count > 0 {
      output += buffer[..<count]
      count = read(master, &buffer, buffer.count)
    }
    answer()
  }

  private func answer() {
    guard owesAnswer, output.firstRange(of: Array("\u{1B}[c".utf8)) != nil else { return }
    owesAnswer = false
    send("\u{1B}[?62;22c")
  }

  /// Reads until the bytes since `start` are as described.
  package func waitFor(
    _ goal: String, since start: Int = 0, where isReached: (_ text: String) -> Bool
  ) throws {
    for _ in 0..<Patience.looks {
      if isReached(String(decoding: output.dropFirst(start), as: UTF8.self)) { return }
      pump()
    }
    throw HarnessError.gaveUp(waitingFor: goal, seen: text.debugDescription)
  }

  /// Reads until the bytes since `start` contain a text.
  package func waitFor(_ wanted: String, since start: Int = 0) throws {
    try waitFor(wanted.debugDescription, since: start) { $0.contains(wanted) }
  }

  /// Reads until the program has sent nothing for so many intervals in a row.
  package func waitForSilence(intervals: Int = 20) {
    var (silent, before) = (0, -1)
    for _ in 0..<Patience.looks where silent < intervals {
      silent = output.count == before ? silent + 1 : 0
      before = output.count
      pump()
    }
  }

  /// Reads until the program has ended.
  package func waitForExit() throws -> ProgramStatus {
    for _ in 0..<Patience.looks {
      if let status = child.poll() {
        pump()
        return status
      }
      pump()
    }
    throw HarnessError.gaveUp(waitingFor: "the program to end", seen: text.debugDescription)
  }

  /// Waits until the program has ended, without reading what it sends.
  package func waitForExitUnread() throws -> ProgramStatus {
    for _ in 0..<Patience.looks {
      if let status = child.poll() { return status }
      Patience.pause()
    }
    throw HarnessError.gaveUp(waitingFor: "the program to end", seen: "nothing was read")
  }

  /// Lets the program go on for a while without reading what it sends.
  package func leaveUnread(intervals: Int = 40) {
    for _ in 0..<intervals { Patience.pause() }
  }

  /// Whether the line settings are what they were before the program started.
  package var areSettingsRestored: Bool { Settings(master) == settingsBefore }

  /// Line settings, to compare.
  private struct Settings: Equatable {
    private let flags: [tcflag_t]
    private let characters: [UInt8]

    init(_ terminal: Int32) {
      var settings = termios()
      tcgetattr(terminal, &settings)
      flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
      characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    }
  }
}
