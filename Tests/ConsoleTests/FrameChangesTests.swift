import Screen
import Testing

@testable import Console

@Suite struct FrameChangesTests {
  private func frame(_ rows: String...) -> Frame {
    var frame = Frame(size: Size(columns: 8, rows: rows.count))
    for (row, text) in rows.enumerated() { frame.write(text, column: 0, row: row, style: Style()) }
    return frame
  }

  private func changes(_ old: Frame?, _ new: Frame) -> [FrameChanges.Run] {
    FrameChanges(from: old, to: new).runs
  }

  @Test("equal frames have no changes")
  func equal() {
    #expect(changes(frame("abc", "日本"), frame("abc", "日本")) == [])
  }

  @Test("neighbours form a run, and rows are apart")
  func runs() {
    #expect(
      changes(frame("abcdefgh", "x"), frame("aXYdefZh", "y")) == [
        .init(row: 0, columns: 1..<3), .init(row: 0, columns: 6..<7), .init(row: 1, columns: 0..<1),
      ])
  }

  @Test("without an old frame, or with one of another size, all is changed")
  func everything() {
    let new = frame("a", "b")
    let rows = [FrameChanges.Run(row: 0, columns: 0..<8), .init(row: 1, columns: 0..<8)]
    #expect(changes(nil, new) == rows)
    #expect(changes(frame("a"), new) == rows)
    #expect(changes(nil, Frame(size: Size(columns: 0, rows: 0))) == [])
    #expect(changes(nil, Frame(size: Size(columns: 0, rows: 3))) == [])
  }

  @Test("a change of style alone is a change")
  func style() {
    var new = frame("abc")
    new[column: 1, row: 0].style.isBold = true
    #expect(changes(frame("abc"), new) == [.init(row: 0, columns: 1..<2)])
  }

  @Test("a run never cuts a wide character, neither the old nor the new")
  func wide() {
    #expect(changes(frame("a日b"), frame("axyb")) == [.init(row: 0, columns: 1..<3)])
    #expect(changes(frame("axyb"), frame("a日b")) == [.init(row: 0, columns: 1..<3)])
    #expect(changes(frame("日日"), frame("a日b")) == [.init(row: 0, columns: 0..<4)])
  }

  @Test("half a wide character drawn over takes the other half with it")
  func half() {
    var new = frame("日b")
    new[column: 1, row: 0] = Cell("x")
    #expect(changes(frame("日b"), new) == [.init(row: 0, columns: 0..<2)])
    new = frame("日b")
    new[column: 0, row: 0] = Cell("x")
    #expect(changes(frame("日b"), new) == [.init(row: 0, columns: 0..<2)])
  }
}
