import TerminalHarness
import Testing

@Suite("Hands on a terminal")
struct LabHandsTests {
  /// The lab in tmux, 120×40, at rest on first-look's pause.
  private func opened() throws -> TmuxSession {
    let session = try TmuxSession([builtProgram("decouple"), "first-look"])
    try session.waitFor("step 1600/2400")
    return session
  }

  /// A report of the mouse in SGR form (xterm, ctlseqs.ms): column and row from 1.
  private func report(_ code: Int, _ column: Int, _ row: Int, isRelease: Bool = false) -> String {
    "\u{1B}[<\(code);\(column);\(row)\(isRelease ? "m" : "M")"
  }

  @Test("a click sets the start, a drag moves it, one u takes the drag back")
  func clickAndDrag() throws {
    let session = try opened()
    try session.waitFor("start_x 3   start_y 3")
    try session.send(text: report(0, 20, 12) + report(0, 20, 12, isRelease: true))
    let clicked = try session.waitFor("another start") { !$0.contains("start_x 3   start_y 3") }
    #expect(clicked.contains("step 1600/2400"))
    let start = try #require(clicked.split(separator: "\n").first { $0.contains("start_x") })
    let drag = report(0, 60, 20) + report(32, 62, 20) + report(32, 70, 24)
    try session.send(text: drag + report(0, 70, 24, isRelease: true))
    try session.waitFor("yet another start") { !$0.contains("start_x 3 ") && !$0.contains(start) }
    try session.send(keys: "u")
    try session.waitFor("the first click's start") { $0.contains(start) }
    try session.send(keys: "u")
    try session.waitFor("start_x 3   start_y 3")
  }

  @Test("the wheel zooms, a right drag pans, a drag on the chart scrubs")
  func wheelPanScrub() throws {
    let session = try opened()
    let ticks = try tickRow(session.screenText)
    try session.send(text: String(repeating: report(64, 62, 15), count: 5))
    let zoomed = try session.waitFor("other ticks") { (try? tickRow($0)) != ticks }
    try session.send(
      text: report(2, 62, 15) + report(34, 40, 15) + report(2, 40, 15, isRelease: true))
    try session.waitFor("panned ticks") { (try? tickRow($0)) != (try? tickRow(zoomed)) }
    try session.send(
      text: report(0, 20, 32) + report(32, 1, 32) + report(0, 1, 32, isRelease: true))
    try session.waitFor("step 0/2400")
  }

  /// The row of numbers under the panes.
  private func tickRow(_ screen: String) throws -> Substring {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(rows.count > 25)
    return rows[25]
  }

  @Test("with --no-mouse reports mean nothing")
  func noMouse() throws {
    let session = try TmuxSession([builtProgram("decouple"), "first-look", "--no-mouse"])
    try session.waitFor("step 1600/2400")
    #expect(try session.flags.isMouseOn == false)
  }

  @Test("a value is typed in place, with its mistake, on a real terminal")
  func typing() throws {
    let session = try opened()
    try session.send(keys: "e")
    try session.waitFor("Enter take it")
    try session.send(text: "abc")
    try session.send(keys: "Enter")
    try session.waitFor("must be a number, such as 0.02 or 1e-3")
    try session.send(keys: "C-u")
    try session.send(text: "0.0197")
    try session.send(keys: "Enter")
    try session.waitFor("weight_decay 0.0197")
    try session.send(keys: "r")
    try session.waitFor("weight_decay 0.05")
  }
}
