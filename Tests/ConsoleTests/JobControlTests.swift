import Foundation
import TerminalHarness
import Testing

/// Ctrl-Z and its relatives, under a shell with job control.
@Suite struct JobControlTests {
  private func foreground() throws -> TmuxSession {
    let session = try TmuxSession(shell: "exec sh -i", columns: 80, rows: 24)
    try session.waitFor("a prompt") { $0.contains { !$0.isWhitespace } }
    try session.send(text: "'\(probe)'\r")
    try session.waitFor("size 80x24")
    return session
  }

  /// The shell has its terminal; then the program has it again, mouse and picture included.
  private func expectStoppedAndContinued(_ session: TmuxSession) throws {
    try session.waitFor("Stopped")
    #expect(try session.flags == .restored)
    try session.send(text: "echo here; fg\r")
    try session.waitFor("size 80x24")
    let flags = try session.flags
    #expect(flags.isAlternateScreenOn && flags.isMouseOn && !flags.isCursorVisible)
    try session.send(keys: "j")
    try session.waitFor("j")
    try session.send(keys: "q")
    try session.waitFor("here")
    #expect(try session.flags == .restored)
  }

  @Test("Ctrl-Z stops the job, and fg brings the picture back")
  func controlZ() throws {
    let session = try foreground()
    try session.send(keys: "C-z")
    try expectStoppedAndContinued(session)
  }

  @Test("kill -TSTP does the same")
  func terminalStop() throws {
    let session = try foreground()
    let shell = try session.value("pane_pid")
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .ascii)
    let process = try #require(Int32(children.filter(\.isNumber)))
    #expect(kill(process, SIGTSTP) == 0)
    try expectStoppedAndContinued(session)
  }

  @Test("a window resized while the job is stopped has its new size afterwards")
  func resizedWhileStopped() throws {
    let session = try foreground()
    try session.send(keys: "C-z")
    try session.waitFor("Stopped")
    try session.resize(columns: 60, rows: 20)
    try session.send(text: "fg\r")
    try session.waitFor("size 60x20")
    try session.send(keys: "q")
  }

  @Test("after a stop that can't be caught, the terminal is taken again and painted anew")
  func stopAndContinue() throws {
    let terminal = try PseudoTerminal.withProbe()
    let start = terminal.output.count
    terminal.child.send(signal: SIGSTOP)
    terminal.child.send(signal: SIGCONT)
    try terminal.waitFor("日本", since: start)
    #expect(!terminal.areSettingsRestored)
    #expect(terminal.modes.isSuperset(of: [1, 1002, 1006, 1049, 2004]))
  }

  @Test("Ctrl-Z where nobody could continue the job does nothing")
  func orphan() throws {
    let terminal = try PseudoTerminal.withProbe()
    try terminal.send("\u{1A}", seeing: "control-z")
    try terminal.send("j", seeing: "j")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
