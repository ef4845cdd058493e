import TerminalHarness
import Testing

/// What happens when the terminal takes less than there is to show.
@Suite("A slow line")
struct SlowLineTests {
  /// The probe on a window whose picture of many colours is larger than what the line holds.
  private func opened() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([probe], columns: 300, rows: 90)
    try terminal.waitFor("size 300x90")
    terminal.waitForSilence()
    return terminal
  }

  @Test("keys are answered while nothing is read")
  func leave() throws {
    let terminal = try opened()
    for _ in 0..<20 {
      terminal.send("p")
      terminal.leaveUnread(intervals: 2)
    }
    terminal.send("q")
    #expect(try terminal.waitForExitUnread() == .code(0))
    #expect(terminal.areSettingsRestored)
  }

  @Test("pictures that nobody can see any more aren't sent, and the last one is whole")
  func dropped() throws {
    let terminal = try opened()
    let start = terminal.output.count
    try terminal.send("p", seeing: "%%%%")
    terminal.waitForSilence()
    let colorful = terminal.output.count - start
    for _ in 0..<20 {
      terminal.send("pp")
      terminal.leaveUnread(intervals: 2)
    }
    terminal.send("pj")
    try terminal.waitFor("p, p, p, j", since: start)
    terminal.waitForSilence()
    #expect(terminal.output.count - start < 5 * colorful)
    #expect(terminal.text.components(separatedBy: "%%%%").last?.contains("日本") == true)
  }
}
