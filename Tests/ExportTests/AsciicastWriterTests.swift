import Export
import Screen
import TerminalHarness
import Testing

@Suite("AsciicastWriter")
struct AsciicastWriterTests {
  private static let size = Size(columns: 12, rows: 3)

  private func cast(_ body: (inout AsciicastWriter) throws -> Void) throws -> String {
    let written = Written()
    var writer = try AsciicastWriter(
      written.stream(), title: #"1 \ "2""#, size: Self.size, depth: .palette256)
    try body(&writer)
    return written.text
  }

  private func frame(_ text: String) -> Frame {
    var frame = Frame(size: Self.size)
    frame.write(text, column: 1, row: 1, style: Style(.bright, bold: true))
    return frame
  }

  @Test("the header has no time and nothing of the machine, events have milliseconds")
  func lines() throws {
    let text = try cast { cast in
      try cast.mark("1 of 2", at: 0)
      try cast.show(frame("one"), theme: .dark, at: 0)
      try cast.show(frame("onE"), theme: .dark, at: 1.0 / 30)
      try cast.finish(at: 61.5)
    }
    let lines = text.split(separator: "\n")
    #expect(
      lines[0] == #"""
        {"version":2,"width":12,"height":3,"title":"1 \\ \"2\"","env":{"TERM":"xterm-256color"}}
        """#)
    #expect(lines[1] == #"[0.000,"m","1 of 2"]"#)
    #expect(lines[3] == #"[0.033,"o","\u001b[2;4HE"]"#)
    #expect(lines[4] == #"[61.500,"o","\u001b[m\u001b[3H\u001b[?25h"]"#)
  }

  @Test("a frame that is there already is no event")
  func idle() throws {
    let text = try cast { cast in
      for second in 0..<5 { try cast.show(frame("one"), theme: .dark, at: Double(second)) }
      try cast.finish(at: 5)
    }
    let events = try CastFile(text).events
    #expect(events.map(\.time) == [0, 5])
  }

  @Test("the cursor is hidden while it plays, and the pen is the terminal's own at the end")
  func ending() throws {
    let text = try cast { cast in
      try cast.show(frame("one"), theme: .dark, at: 0)
      try cast.finish(at: 1)
    }
    let cast = try CastFile(text)
    #expect(!cast.terminal { $0.time > 0 }.showsCursor)
    let terminal = cast.terminal()
    #expect(terminal.showsCursor && terminal.look == GridTerminal.Look())
    #expect(terminal.text == "\n one\n")
  }
}
