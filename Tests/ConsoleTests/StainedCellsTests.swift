import Screen
import Testing

@testable import Console

@Suite struct StainedCellsTests {
  private func frame(_ rows: String...) -> Frame {
    var frame = Frame(size: Size(columns: 8, rows: rows.count))
    for (row, text) in rows.enumerated() { frame.write(text, column: 0, row: row, style: Style()) }
    return frame
  }

  /// Three rows, the stained cells as stars.
  private func stains(_ old: Frame, _ new: Frame) -> [String] {
    let changes = FrameChanges(from: old, to: new).runs
    var picture = frame("........", "........", "........")
    for place in StainedCells(from: old, to: new, changes: changes).places {
      picture[column: place.column, row: place.row].scalar = "*"
    }
    return picture.plainText.split(separator: "\n").map(String.init)
  }

  private func row(_ middle: String) -> [String] { ["........", middle, "........"] }

  @Test("a block that goes stains the cells beside it", arguments: ["▟", "▄", "▎", "■", "◀", "─"])
  func neighbours(block: String) {
    #expect(stains(frame("", "ab\(block)d", ""), frame("", "ab d", "")) == row(".*.*...."))
  }

  @Test("letters and braille leave no stains, nor do blocks that come or grow")
  func harmless() {
    for (old, new) in [
      ("abc", "a c"), ("a⣿c", "a c"), ("a c", "a▟c"), ("▖⠁▘■", "▙⠃▌■"), ("a日c", "a   c"),
    ] {
      #expect(stains(frame("", old, ""), frame("", new, "")) == row("........"), "\(old) \(new)")
    }
    #expect(stains(frame("", "a▙", ""), frame("", "a▖", "")) == row("*.*....."))
  }

  @Test("a block of another ink takes nothing over")
  func ink() {
    var new = frame("", "▙", "")
    new[column: 0, row: 1].style.ink = .bright
    #expect(stains(frame("", "▙", ""), new) == row(".*......"))
  }

  @Test("a trail's full cell covers what it grew from, and stains when it goes")
  func fullCells() {
    var (block, full) = (frame("", "ab", ""), frame("", "ab", ""))
    block[column: 3, row: 1] = Cell("▛", Style(.series(1), on: .band(2)))
    full[column: 3, row: 1] = Cell(" ", Style(.text, on: .series(1)))
    #expect(stains(block, full) == row("........"))
    #expect(stains(full, frame("", "ab", "")) == row("..*.*..."))
    #expect(stains(full, block) == row("..*.*..."))
  }

  @Test("cells that are painted anyhow aren't painted twice, and wide characters are whole")
  func once() {
    #expect(stains(frame("", "▟▟▟d", ""), frame("", "   d", "")) == row("...*...."))
    #expect(stains(frame("", "日▟日", ""), frame("", "日 日", "")) == row("**.**..."))
  }

  @Test("at the frame's edges, and with a frame of another size, nothing lies beyond")
  func edges() {
    #expect(
      stains(frame("▟", "", "       ▟"), frame("", "", "")) == [".*......", "........", "......*."])
    let changes = FrameChanges(from: frame("▟"), to: frame("", "")).runs
    #expect(StainedCells(from: frame("▟"), to: frame("", ""), changes: changes).places.isEmpty)
  }
}
