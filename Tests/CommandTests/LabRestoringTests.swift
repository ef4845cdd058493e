import Glibc
import TerminalHarness
import Testing

@Suite("The lab gives the terminal back")
struct LabRestoringTests {
  @Test(
    "a signal while it plays",
    arguments: [
      (SIGTERM, ProgramStatus.code(143)), (SIGHUP, .code(129)), (SIGSEGV, .signal(SIGSEGV)),
    ])
  func signal(number: Int32, status: ProgramStatus) throws {
    // It plays by itself from the moment it is open.
    let terminal = try PseudoTerminal([builtProgram("decouple")], columns: 120, rows: 40)
    try terminal.waitFor("different shrinking")
    terminal.child.send(signal: number)
    #expect(try terminal.waitForExit() == status)
    #expect(terminal.areSettingsRestored)
    #expect(terminal.modes == PseudoTerminal.freshModes)
  }

  @Test("a terminal that vanishes while it plays")
  func vanished() throws {
    let terminal = try PseudoTerminal([builtProgram("decouple")], columns: 120, rows: 40)
    try terminal.waitFor("different shrinking")
    terminal.vanish()
    #expect(try terminal.waitForExit() == .code(129))
  }
}
