import Screen
import Testing

@testable import Plotting

@Suite("HeatMap")
struct HeatMapTests {
  /// Levels as digits, `.` for nothing; two lines a row.
  private func map(_ lines: [String]) -> HeatMap {
    let region = Region(column: 0, row: 0, columns: lines[0].count, rows: lines.count / 2)
    return HeatMap(region: region) { place in
      let text = Array(lines[place.halfRow])[place.column]
      return text.wholeNumberValue.map { .level(UInt8($0)) } ?? .empty
    }
  }

  private let lines = [
    "01234567",
    "01234560",
    ".1.17777",
    "..1.0000",
  ]

  private func picture(_ appearance: Appearance) -> Frame {
    drawn(8, 2) { map(lines).draw(into: &$0, appearance: appearance) }
  }

  @Test("a cell is a half block of its upper pixel on its lower one, or plain if both are one")
  func halfBlocks() {
    let frame = picture(colorful)
    #expect(frame.plainText == "       ▀\n ▀▀▀▀▀▀▀")
    #expect(frame[column: 3, row: 0].style.paper == .heat(3))
    #expect(frame[column: 7, row: 0].style == Style(.heat(7), on: .heat(0)))
    #expect(frame[column: 1, row: 1].style == Style(.heat(1), on: .base))
    #expect(frame[column: 2, row: 1].style == Style(.base, on: .heat(1)))
    #expect(frame[column: 0, row: 1].style.paper == .base)
  }

  @Test("without colour the better pixel is a character as dense as it is good")
  func densities() {
    #expect(picture(Appearance(depth: .monochrome)).plainText == " ·░▒▒▓██\n ···████")
    #expect(picture(ascii).plainText == " .:++*##\n ...####")
  }

  @Test("the points of a line lie below the marks, and only where colours carry the picture")
  func dots() {
    var heat = map(["77777777", "11111111"])
    heat.dots = [0, 2, 4, 9].map { .init(column: $0, halfRow: 1) }
    heat.marks = [.init(column: 2, halfRow: 0)]
    let frame = drawn(8, 1) { heat.draw(into: &$0, appearance: colorful) }
    #expect(frame.plainText == "·▀•▀·▀▀▀")
    #expect(frame[column: 0, row: 0].style == Style(.heat(0), on: .heat(1)))
    #expect(drawn(8, 1) { heat.draw(into: &$0, appearance: ascii) }.plainText == "##O#####")
  }

  @Test("seven bits with colours show the better pixel as a background")
  func colourWithoutBlocks() {
    let frame = picture(Appearance(glyphs: .ascii))
    #expect(frame.plainText == "\n")
    #expect(frame[column: 7, row: 0].style.paper == .heat(7))
    #expect(frame[column: 2, row: 1].style.paper == .heat(1))
  }

  @Test("marks are dots on their pixel's colour, the cursor three cells on the marks")
  func marks() {
    var heat = map(["77777777", "11111111"])
    heat.marks = [
      .init(column: 0, halfRow: 0), .init(column: 1, halfRow: 1), .init(column: 8, halfRow: 0),
      .init(column: 5, halfRow: 0), .init(column: -1, halfRow: 0), .init(column: 0, halfRow: 2),
    ]
    heat.cursor = .init(column: 5, halfRow: 1)
    let frame = drawn(8, 1) { heat.draw(into: &$0, appearance: colorful) }
    #expect(frame.plainText == "••▀▀ ┼ ▀")
    #expect(frame[column: 0, row: 0].style == Style(.heat(0), on: .heat(7)))
    #expect(frame[column: 1, row: 0].style == Style(.heat(0), on: .heat(1)))
    #expect(frame[column: 4, row: 0].style == Style(.base, on: .bright, bold: true))
    heat.cursor = .init(column: 0, halfRow: 0)
    #expect(
      drawn(8, 1) { heat.draw(into: &$0, appearance: ascii) }.plainText == "X ###O##")
  }

  @Test("any size, with marks and cursor anywhere", arguments: allAppearances)
  func robust(appearance: Appearance) {
    for (columns, rows) in [(0, 0), (1, 1), (0, 5), (5, 0), (3, 2)] {
      let region = Region(column: 1, row: 1, columns: columns, rows: rows)
      var heat = HeatMap(region: region) { .level(UInt8(($0.column + $0.halfRow) % 8)) }
      heat.marks = [.init(column: 0, halfRow: 0), .init(column: 9, halfRow: -4)]
      heat.cursor = .init(column: columns - 1, halfRow: 0)
      let frame = drawn(8, 5) { heat.draw(into: &$0, appearance: appearance) }
      for row in 0..<5 {
        for column in 0..<8 where !region.contains(Place(column: column, row: row)) {
          #expect(frame[column: column, row: row] == Cell())
        }
      }
      _ = drawn(0, 0) { heat.draw(into: &$0, appearance: appearance) }
      _ = drawn(1, 1) { heat.draw(into: &$0, appearance: appearance) }
    }
  }
}
