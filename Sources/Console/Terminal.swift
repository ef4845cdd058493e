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
  private var awaitsAnswer = false
  private var hasVanished = false
  /// Signals that came while something else had the terminal.
  private var lateSignals: [Int32] = []
  private var isOpen = true

  /// Takes the terminal of standard input and output. Keys come from the controlling terminal if
  /// standard input is no terminal.
  ///
  /// - Throws: `TerminalError`.
  package init(_ options: Options = Options()) throws {
    let environment = OperatingSystem.environment(
      ["LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "TERM", "TERM_PROGRAM"] + TerminalName.signs)
    let wanted = options.glyphs ?? .forEnvironment(environment)
    let isUTF8 = OperatingSystem.setCharacterSet(needsUTF8: wanted != .ascii)
    glyphs = isUTF8 ? wanted : .ascii
    usesMouse = options.usesMouse
    watchedDescriptor = options.watchedDescriptor

    connection = try Connection(name: TerminalName(environment: environment))
    let term = connection.term
    guard
      let screen = CursesScreen(term: term, input: connection.input, output: connection.output)
    else {
      connection.close()
      throw TerminalError.unknown(term: term)
    }
    self.screen = screen
    let available = ColorDepth(colors: screen.colors)
    let depth = ColorDepth.isRefused(in: environment) ? .monochrome : available
    self.depth = (options.depth ?? depth).limited(to: available)
    let entries = available == .trueColor ? 8 : screen.colors
    painter = Painter(screen: screen, palette: Palette(depth: self.depth, entries: entries))
    filter = PenFilter(switchesOff: CursesScreen.switchesOff)

    connection.send(Modes.on(mouse: usesMouse))
    // Apple's Terminal prints the end of a question that it doesn't know.
    if CursesScreen.isLikeXterm && environment["TERM_PROGRAM"] != "Apple_Terminal" {
      connection.send(Modes.question)
      awaitsAnswer = true
    }
  }

  deinit { close() }

  package var size: Size { screen.size }

  package func show(_ frame: Frame, theme: Theme) throws {
    guard isOpen, painter.paint(frame, theme: theme) else { return }
    flush()
  }

  package func invalidate() {
    guard isOpen else { return }
    painter.invalidate()
    filter.forget()
    screen.forgetContents()
  }

  package func events(waitingAtMost seconds: Double?) throws -> [Event] {
    guard isOpen, !hasVanished else { return [.end(.vanished)] }
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    while true {
      // What curses has read already can't be seen by waiting: take it first.
      let events = takeSignals() + takeInput() + takeSize() + takeNews()
      if !events.isEmpty { return events }
      let rest = deadline.map { ContinuousClock.now.duration(to: $0) / .seconds(1) }
      switch connection.wait(seconds: rest, watching: watchedDescriptor) {
      case console_timeout: return []
      case console_vanished:
        hasVanished = true
        return [.end(.vanished)]
      default: continue
      }
    }
  }

  package func suspend() throws { stop(job: 0) }

  /// Gives the terminal back as it was, and shows the messages that had to wait. Does nothing the
  /// second time.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    awaitAnswer()
    connection.send(Modes.off)
    screen.close()
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
    reading: while true {
      switch screen.read() {
      case .unit(let unit): inputs += decoder.decode(unit)
      case .ignored: continue
      case .nothing: break reading
      }
    }
    return (inputs + decoder.settle()).compactMap(take)
  }

  private func take(_ input: Input) -> Event? {
    switch input {
    case .event(let event): return event
    case .reply(.synchronizedOutput(let isKnown)): synchronizes = isKnown
    case .reply(.attributes): awaitsAnswer = false
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

  /// An answer that came after the end would be typed at the shell's prompt.
  private func awaitAnswer() {
    let patience = 0.05
    guard awaitsAnswer, !hasVanished else { return }
    if connection.wait(seconds: patience) == console_ready { _ = takeInput() }
  }
}

// Output, and giving the terminal back for a while.
extension Terminal {
  /// In one piece, so that the terminal has the whole frame at once.
  private func flush() {
    let changes = filter.filtered(screen.changes())
    connection.send(
      synchronizes
        ? Modes.synchronized.on.utf8 + changes + Modes.synchronized.off.utf8 : changes)
  }

  private func stop(job: Int32) {
    guard isOpen else { return }
    connection.send(Modes.off)
    screen.leave()
    connection.stop(job: job)
    takeAgain()
  }

  package func handOver(_ use: () -> Void) {
    guard isOpen else { return use() }
    connection.send(Modes.off)
    screen.leave()
    connection.lend(use)
    // An interrupt that was meant for the other program is none for this one.
    lateSignals += connection.readSignals().filter { !OperatingSystem.interrupts.contains($0) }
    takeAgain()
  }

  /// Takes the terminal after something else may have used it.
  private func takeAgain() {
    screen.takeSettings()
    screen.forgetContents()
    filter.forget()
    connection.send(Modes.on(mouse: usesMouse))
    screen.show()
  }
}
