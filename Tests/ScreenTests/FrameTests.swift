import Screen
import Testing

@Suite("Frame")
struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test("text is written from a place to the right and cut at the edge")
  func write() {
    var frame = frame(6, 2)
    let next = frame.write("decay", column: 3, row: 1, style: Style(.bright))
    #expect(frame.plainText == "\n   dec")
    #expect(next == 6)
    #expect(frame[column: 3, row: 1] == Cell("d", Style(.bright)))
  }

  @Test("an end stops the text before the edge does")
  func end() {
    var frame = frame(8)
    let next = frame.write("decay", column: 1, row: 0, style: Style(), end: 4)
    #expect(frame.plainText == " dec")
    #expect(next == 4)
  }

  @Test("writing outside does nothing", arguments: [(-1, 0), (0, -1), (9, 0), (0, 9), (-99, 5)])
  func outside(column: Int, row: Int) {
    for size in [(0, 0), (1, 1), (9, 2)] {
      var frame = frame(size.0, size.1)
      let before = frame
      frame[column: column, row: row] = Cell("x")
      frame.write("x", column: column, row: row, style: Style())
      #expect(frame == before)
      #expect(frame[column: column, row: row] == Cell())
    }
  }

  @Test("text that begins left of the frame shows its end")
  func fromTheLeft() {
    var frame = frame(4)
    frame.write("decay", column: -3, row: 0, style: Style())
    #expect(frame.plainText == "ay")
  }

  @Test("every size can be written and filled, none at all included")
  func tiny() {
    for size in [(0, 0), (1, 1), (0, 5), (5, 0), (-1, -1)] {
      var frame = frame(size.0, size.1)
      frame.write("漢字 text", column: 0, row: 0, style: Style())
      frame.fill(Region(column: -2, row: -2, columns: 9, rows: 9), with: Cell("#"))
      #expect(frame.cells.allSatisfy { $0.scalar == "#" })
      #expect(frame.cells.count == max(0, size.0) * max(0, size.1))
    }
  }

  @Test("a wide character takes two cells and is left out where one is missing")
  func wide() {
    var frame = frame(5)
    frame.write("漢字重", column: 0, row: 0, style: Style(.bright))
    #expect(frame.plainText == "漢字")
    #expect(frame[column: 1, row: 0] == .continuation(Style(.bright)))
    #expect(frame[column: 4, row: 0] == Cell())
  }

  @Test("a wide character cut by the left edge leaves no half behind")
  func wideAtTheLeft() {
    var frame = frame(4)
    frame.write("漢字", column: -1, row: 0, style: Style())
    #expect(frame.plainText == " 字")
    #expect(!frame[column: 0, row: 0].isContinuation)
  }

  @Test("writing over one half of a wide character blanks the other", arguments: [0, 1])
  func halves(column: Int) {
    var frame = frame(2)
    frame.write("漢", column: 0, row: 0, style: Style())
    frame.write("x", column: column, row: 0, style: Style())
    #expect(frame.plainText == (column == 0 ? "x" : " x"))
    #expect(frame.cells.allSatisfy { !$0.isContinuation })
  }

  @Test("wide characters can be written over wide ones at any distance", arguments: [-1, 0, 1, 2])
  func wideOverWide(shift: Int) {
    var frame = frame(8)
    frame.write("漢漢", column: 2, row: 0, style: Style())
    frame.write("字字", column: 2 + shift, row: 0, style: Style())
    for column in 0..<8 {
      let next = frame[column: column + 1, row: 0]
      let isWide = CharacterWidth.columns(of: frame[column: column, row: 0].scalar) == 2
      #expect(next.isContinuation == isWide, "column \(column)")
    }
  }

  @Test("restyling a wide character keeps both halves")
  func restyle() {
    var frame = frame(2)
    frame.write("漢", column: 0, row: 0, style: Style())
    for column in 0..<2 { frame[column: column, row: 0].style.paper = .selectedPaper }
    #expect(frame.plainText == "漢")
    #expect(frame[column: 1, row: 0] == .continuation(Style(on: .selectedPaper)))
  }

  @Test("text over paper keeps each cell's paper")
  func overPaper() {
    var frame = frame(2)
    frame[column: 1, row: 0].style.paper = .band(3)
    frame.write("ab", overPaperAtColumn: 0, row: 0, ink: .label)
    #expect(frame[column: 0, row: 0].style == Style(.label))
    #expect(frame[column: 1, row: 0].style == Style(.label, on: .band(3)))
  }

  @Test("plain text has a line a row and no blanks at its ends")
  func plainText() {
    var frame = frame(6, 3)
    frame.write("a b", column: 1, row: 1, style: Style())
    #expect(frame.plainText == "\n a b\n")
  }
}
