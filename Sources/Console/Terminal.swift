import CConsole
package import Screen

/// The live terminal: taken when this is made, given back by `close`, by `exit` and by a crash.
///
/// Only one may be open at a time, and only on one thread: curses keeps its state in globals.
/// While it is open, messages on standard error wait in memory, signals that ask to leave arrive as
/// events, and Ctrl-C and Ctrl-Z are keys.
package final class Terminal: Display {
  /// What the user wants of the terminal.
  package struct Options: Hashable, Sendable {
    /// nil: as many colours as it has, or none where NO_COLOR is set.
    package var depth: ColorDepth?
    /// nil: what the locale of the environment allows.
    package var glyphs: GlyphSet?
    package var usesMouse: Bool
    /// A non-blocking descriptor that can be read when the scene's file may have changed: what it
    /// says is read and dropped, and becomes the event. The terminal doesn't close it.
    package var watchedDescriptor: Int32?

    package init(
      depth: ColorDepth? = nil, glyphs: GlyphSet? = nil, usesMouse: Bool = true,
      watchedDescriptor: Int32? = nil
    ) {
      self.watchedDescriptor = watchedDescriptor
      self.depth = depth
      self.glyphs = glyphs
      self.usesMouse = usesMouse
    }
  }

  package let depth: ColorDepth
  package let glyphs: GlyphSet

  private let connection: Connection
  private let screen: CursesScreen
  private var painter: Painter
  private var filter: PenFilter
  private var decoder = InputDecoder()
  private let usesMouse: Bool
  private let watchedDescriptor: Int32?
  private var synchronizes = false
  private var lastInput = ContinuousClock.now
  /// Until when an answer to the question is expected.
  private var answerDeadline: ContinuousClock.Instant?
  /// The picture isn't on the screen: the terminal hadn't taken an earlier one yet, or has been in other
  /// hands.
  private var hasDroppedFrame = false
  private var hasVanished = false
  /// Signals that came while something else had the terminal.
  private var lateSignals: [Int32] = []
  private var isOpen = true

  /// Takes the terminal of standard input and output. Keys come from the controlling terminal if
  /// standard input is no terminal.
  ///
  /// - Throws: `TerminalError`.
  package init(_ options: Options = Options()) throws {
    let environment = OperatingSystem.environment(Self.variables)
    glyphs = Self.glyphs(wanted: options.glyphs, environment)
    usesMouse = options.usesMouse
    watchedDescriptor = options.watchedDescriptor

    Self.catchCrashes(lastWords: "the program crashed\n")
    connection = try Connection(name: TerminalName(environment: environment))
    let term = connection.term
    guard
      let screen = CursesScreen(
        term: term, input: connection.input, output: connection.output,
        asksWindow: !connection.hasAbsurdWindow)
    else {
      let error = OperatingSystem.refusesDescriptors ?? OperatingSystem.lackOfMemory
      connection.close()
      throw TerminalError.system(call: "newterm", error: error)
    }
    self.screen = screen
    if connection.hasAbsurdWindow, let size = connection.windowSize { screen.resize(to: size) }
    let ladder = ColorLadder(colors: screen.colors, environment: environment)
    depth = ladder.depth(wanted: options.depth)
    let direct = ladder.needsDirectColors(depth: depth) ? DirectColors() : nil
    painter = Painter(screen: screen, palette: ladder.palette(depth: depth), direct: direct)
    filter = PenFilter(switchesOff: CursesScreen.switchesOff, direct: direct)

    connection.send(Modes.on(mouse: usesMouse))
    // Apple's Terminal prints the end of a question that it doesn't know.
    if CursesScreen.isLikeXterm && environment["TERM_PROGRAM"] != "Apple_Terminal" {
      connection.send(Modes.question)
      answerDeadline = ContinuousClock.now + Self.answerPatience
    }
    connection.wakeWatchdog()
  }

  /// What the environment is asked for.
  private static let variables =
    ["LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "TERM", "TERM_PROGRAM"] + TerminalName.signs

  /// The slowest line on which somebody would work.
  private static let answerPatience = Duration.seconds(2)
  /// How many events are handed over at once. What waits behind them is left where the watchdog sees it:
  /// Ctrl-C isn't behind all that somebody's elbow has typed.
  private static let longestBurst = 64
  private static let hastyPatience = Duration.milliseconds(200)
  /// The silence that ends what has begun and doesn't go on: a paste, a report.
  private static let sequencePatience = Duration.seconds(1)

  /// What is wanted, as far as the C library can show it; without a wish, what the environment allows.
  private static func glyphs(wanted: GlyphSet?, _ environment: [String: String]) -> GlyphSet {
    let wanted = wanted ?? .forEnvironment(environment)
    let isUTF8 = OperatingSystem.setCharacterSet(needsUTF8: wanted != .ascii)
    guard isUTF8, OperatingSystem.isOneColumn("▀") else { return .ascii }
    return wanted == .full && !OperatingSystem.isOneColumn("⣿") ? .half : wanted
  }

  deinit { close() }

  /// From now on a crash gives the terminal back, if it is taken, and says these words, also before and after
  /// there is one.
  package static func catchCrashes(lastWords: String) { console_catch_crashes(lastWords) }

  package var size: Size { screen.size }

  package func show(_ frame: Frame, theme: Theme) throws {
    guard isOpen else { return }
    // On a slow line only the latest picture is sent, once the one before has gone.
    guard connection.flush() else {
      hasDroppedFrame = true
      return
    }
    if painter.paint(frame, theme: theme) { sendChanges() }
  }

  package func invalidate() {
    guard isOpen else { return }
    painter.invalidate()
    filter.forget()
    screen.forgetContents()
  }

  package func events(waitingAtMost seconds: Double?) throws -> [Event] {
    guard isOpen, !hasVanished else { return [.end(.vanished)] }
    connection.restWatchdog()
    defer { connection.wakeWatchdog() }
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    while true {
      // What curses has read already can't be seen by waiting: take it first.
      let events = takeSignals() + takeInput() + takeSize() + takeNews()
      if !events.isEmpty || wantsFrame() { return events }
      let next = [deadline, sequenceDeadline].compactMap(\.self).min()
      let rest = next.map { ContinuousClock.now.duration(to: $0) / .seconds(1) }
      switch connection.wait(seconds: rest, watching: watchedDescriptor) {
      case console_timeout: if next == deadline { return [] }
      case console_vanished:
        hasVanished = true
        return [.end(.vanished)]
      default: continue
      }
    }
  }

  /// Until when what has begun is expected to go on; nil if nothing has.
  private var sequenceDeadline: ContinuousClock.Instant? {
    decoder.isUnfinished ? lastInput + Self.sequencePatience : nil
  }

  /// Whether the line is free again for a picture that had to be left out.
  private func wantsFrame() -> Bool {
    guard connection.flush(), hasDroppedFrame else { return false }
    hasDroppedFrame = false
    return true
  }

  package func suspend() throws { stop(job: 0) }

  /// Gives the terminal back as it was, and shows the messages that had to wait. Does nothing the
  /// second time.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    leaveScreen { connection.sendAtLast(screen.close()) }
    connection.close()
  }
}

// Input.
extension Terminal {
  private func takeSignals() -> [Event] {
    var events: [Event] = []
    defer { lateSignals = [] }
    for number in lateSignals + connection.readSignals() {
      switch number {
      case OperatingSystem.signals.sizeChange: break
      case OperatingSystem.signals.terminalStop: stop(job: OperatingSystem.ownProcess)
      case OperatingSystem.signals.goOn: takeAgain()
      default: events.append(.end(.signal(number)))
      }
    }
    return events
  }

  private func takeInput() -> [Event] {
    var inputs: [Input] = []
    let typed = connection.takeTyped()
    for byte in typed { inputs += decoder.decode(byte: byte) }
    var isSilent = typed.isEmpty
    var isDrained = false
    reading: while inputs.count < Self.longestBurst {
      switch screen.read() {
      case .byte(let byte): inputs += decoder.decode(byte: byte)
      case .key(let key): inputs += decoder.decode(.key(key))
      case .ignored: break
      case .nothing:
        isDrained = true
        break reading
      }
      isSilent = false
    }
    if !isSilent {
      lastInput = .now
    } else if let sequenceDeadline, sequenceDeadline <= .now {
      inputs += decoder.giveUp()
    }
    if isDrained { inputs += decoder.settle() }
    return inputs.compactMap(take)
  }

  private func take(_ input: Input) -> Event? {
    switch input {
    case .event(let event): return event
    case .reply(.synchronizedOutput(let isKnown)): synchronizes = isKnown
    case .reply(.attributes): answerDeadline = nil
    }
    return nil
  }

  /// The window's size is looked at each time: a signal can come at any moment, this can't be late.
  private func takeSize() -> [Event] {
    guard let size = connection.windowSize, size != screen.size else { return [] }
    screen.resize(to: size)
    // Terminals keep, cut or wrap the old picture, each in its own way.
    invalidate()
    return [.resize(screen.size)]
  }

  private func takeNews() -> [Event] {
    guard let watchedDescriptor, OperatingSystem.drain(watchedDescriptor) else { return [] }
    return [.sceneFileChanged]
  }

  /// An answer that came after the end would be typed at the shell's prompt: it is waited for, with the
  /// screen given back already.
  private func awaitAnswer() {
    guard answerDeadline != nil, !hasVanished else { return }
    connection.sendFarewell()
    // Who has sent a signal waits for the end.
    if connection.isAskedToLeave { answerDeadline = .now + Self.hastyPatience }
    while let deadline = answerDeadline {
      let rest = ContinuousClock.now.duration(to: deadline) / .seconds(1)
      guard rest > 0, connection.wait(seconds: rest) == console_ready else { return }
      lateSignals += connection.readSignals()
      _ = takeInput()
    }
  }
}

// Output, and giving the terminal back for a while.
extension Terminal {
  /// In one piece, so that the terminal has the whole frame at once.
  private func sendChanges() {
    let changes = filter.filtered(screen.changes())
    connection.send(
      synchronizes
        ? Modes.synchronized.on.utf8 + changes + Modes.synchronized.off.utf8 : changes)
  }

  /// Leaves the screen to somebody else.
  private func leaveScreen(_ leave: () -> Void) {
    connection.restWatchdog()
    connection.sendAtLast(Modes.off)
    awaitAnswer()
    leave()
  }

  private func stop(job: Int32) {
    guard isOpen else { return }
    leaveScreen(screen.leave)
    connection.stop(job: job)
    takeAgain()
  }

  package func handOver(_ use: () -> Void) {
    guard isOpen else { return use() }
    leaveScreen(screen.leave)
    connection.lend(use)
    // An interrupt that was meant for the other program is none for this one.
    lateSignals += connection.readSignals().filter { !OperatingSystem.interrupts.contains($0) }
    takeAgain()
  }

  /// Takes the terminal after something else may have used it.
  private func takeAgain() {
    screen.takeSettings()
    painter.invalidate()
    filter.forget()
    connection.sendAtLast(Modes.on(mouse: usesMouse))
    screen.show()
    hasDroppedFrame = true
  }
}
