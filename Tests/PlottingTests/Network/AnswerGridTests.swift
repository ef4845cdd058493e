import Screen
import Testing

@testable import Plotting

@Suite struct AnswerGridTests {
  private let answers: [AnswerGrid.Answer] = [
    .given, .unseen, .wrong, .wrong, .unseen, .given, .given, .wrong, .unseen,
  ]

  private func frame(_ columns: Int, _ rows: Int, _ appearance: Appearance) -> Frame {
    let grid = AnswerGrid(
      region: Region(column: 0, row: 0, columns: columns, rows: rows), answers: answers, perRow: 3,
      series: 2)
    return drawn(columns, rows) { grid.draw(into: &$0, appearance: appearance) }
  }

  @Test("two rows of the table are a row of cells: given grey, unseen in colour, wrong dark")
  func colours() {
    let frame = frame(3, 2, colorful)
    #expect(frame[column: 0, row: 0].style == Style(.axis, on: .base))
    #expect(frame[column: 1, row: 0] == Cell(" ", Style(.text, on: .series(2))))
    #expect(frame[column: 2, row: 0].style == Style(.base, on: .axis))
    #expect(frame[column: 1, row: 1].style == Style(.base, on: .band(1)))
  }

  @Test("in seven bits the right ones are characters")
  func plain() { #expect(frame(3, 2, ascii).plainText == "'#.\n' '") }

  @Test("where there is twice the room each answer is two columns wide")
  func wide() {
    let grid = AnswerGrid(
      region: Region(column: 0, row: 0, columns: 8, rows: 6), answers: answers, perRow: 3,
      series: 2)
    #expect(grid.extent == Region(column: 1, row: 0, columns: 6, rows: 3))
  }
}
