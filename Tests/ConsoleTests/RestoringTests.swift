import Glibc
import TerminalHarness
import Testing

/// However the program ends, the terminal is as it was.
@Suite struct RestoringTests {
  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(terminal.areSettingsRestored)
    #expect(
      terminal.modes == PseudoTerminal.freshModes, "\(terminal.text.suffix(300).debugDescription)")
  }

  @Test("the screen is taken: settings, alternate screen, mouse, paste, hidden cursor")
  func taken() throws {
    let terminal = try PseudoTerminal.withProbe()
    #expect(!terminal.areSettingsRestored)
    #expect(terminal.modes.isSuperset(of: [1, 1002, 1006, 1049, 2004]))
    #expect(!terminal.modes.contains(25))
  }

  @Test("q gives the terminal back and exits 0")
  func quit() throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    expectRestored(terminal)
  }

  @Test(
    "a signal that asks to leave gives the terminal back and exits 128 + its number",
    arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func leave(signal: Int32, status: Int32) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.child.send(signal: signal)
    #expect(try terminal.waitForExit() == .code(status))
    expectRestored(terminal)
  }

  @Test(
    "Ctrl-C and Ctrl-\\ leave like their signals", arguments: [("\u{3}", 130), ("\u{1C}", 131)])
  func controlKeys(key: String, status: Int) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send(key)
    #expect(try terminal.waitForExit() == .code(Int32(status)))
    expectRestored(terminal)
  }

  @Test(
    "a crash signal sent from outside kills the program, and the terminal comes back",
    arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT])
  func crashSignal(signal: Int32) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.child.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    expectRestored(terminal)
  }

  @Test(
    "every other signal that ends a program gives the terminal back",
    arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGSYS, SIGIO, SIGPWR])
  func otherSignal(signal: Int32) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.child.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    expectRestored(terminal)
    // Somebody else sent it: no word of whose fault it was.
    #expect(!terminal.text.contains("crashed"))
  }

  @Test(
    "a program that is busy is left all the same",
    arguments: [("\u{3}", 130), ("\u{1C}", 131), ("q\u{3}", 130)])
  func busyKeys(keys: String, status: Int32) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("w")
    terminal.waitForSilence()
    terminal.send(keys)
    #expect(try terminal.waitForExit() == .code(status))
    expectRestored(terminal)
  }

  @Test("signals are answered for a busy program", arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func busySignals(signal: Int32) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("w")
    terminal.waitForSilence()
    terminal.child.send(signal: signal)
    #expect(try terminal.waitForExit() == .code(128 + signal))
    expectRestored(terminal)
  }

  @Test("an answer that is late isn't typed at the shell's prompt")
  func lateAnswer() throws {
    let terminal = try PseudoTerminal([probe], answers: false)
    try terminal.waitFor("size 80x24")
    terminal.send("q")
    // The screen is the shell's already.
    try terminal.waitFor("\u{1B}[?1049l")
    terminal.send("\u{1B}[?2026;2$y\u{1B}[?62;22c")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(!terminal.text.contains("2026;2"))
    expectRestored(terminal)
  }

  @Test(
    "abort() and an overflown stack end in their signals",
    arguments: [("a", SIGABRT), ("o", SIGSEGV)])
  func crash(key: String, signal: Int32) throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send(key)
    #expect(try terminal.waitForExit() == .signal(signal))
    expectRestored(terminal)
  }

  @Test("a Swift trap gives the terminal back, and its message is read afterwards")
  func swiftTrap() throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("t")
    // SIGILL on x86-64, SIGTRAP on arm64.
    let status = try terminal.waitForExit()
    #expect(status == .signal(SIGILL) || status == .signal(SIGTRAP))
    expectRestored(terminal)
    let afterwards = terminal.text.components(separatedBy: "\u{1B}[?1049l").last
    #expect(afterwards?.contains("Fatal error") == true)
    #expect(afterwards?.contains("the program crashed") == true)
  }

  @Test("exit() in the middle of everything gives the terminal back")
  func exitAnywhere() throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.send("x")
    #expect(try terminal.waitForExit() == .code(7))
    expectRestored(terminal)
  }

  @Test("a message on standard error waits until the screen is given back")
  func heldMessage() throws {
    let terminal = try PseudoTerminal.withProbe()
    try terminal.send("e", seeing: "e")
    terminal.waitForSilence()
    #expect(!terminal.text.contains("a message while"))
    terminal.send("q")
    _ = try terminal.waitForExit()
    let afterwards = terminal.text.components(separatedBy: "\u{1B}[?1049l").last
    #expect(afterwards?.contains("a message while the screen is up") == true)
  }

  @Test("standard error that is no terminal isn't held")
  func redirectedMessage() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "exec '\(probe)' 2>&1 >/dev/tty | cat >&2"])
    try terminal.waitFor("size 80x24")
    terminal.send("e")
    try terminal.waitFor("a message while the screen is up")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("a vanished terminal ends the program")
  func vanished() throws {
    let terminal = try PseudoTerminal.withProbe()
    terminal.vanish()
    #expect(try terminal.waitForExit() == .code(129))
  }

  @Test("a vanished terminal ends the program even if hang-ups are ignored")
  func vanishedWithoutSignal() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "trap '' HUP; exec '\(probe)'"])
    try terminal.waitFor("size 80x24")
    terminal.vanish()
    #expect(try terminal.waitForExit() == .code(129))
  }

  @Test("a signal that is ignored stays ignored")
  func ignoredSignal() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "trap '' HUP; exec '\(probe)'"])
    try terminal.waitFor("size 80x24")
    terminal.child.send(signal: SIGHUP)
    try terminal.send("k", seeing: "k")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("a signal mask inherited from the parent is cleared")
  func blockedSignals() throws {
    // env(1) of coreutils blocks TERM before it runs the probe.
    let terminal = try PseudoTerminal(["env", "--block-signal=TERM", probe])
    try terminal.waitFor("size 80x24")
    terminal.child.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .code(143))
  }
}
