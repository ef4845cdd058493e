import Screen
import Testing

@testable import Plotting

@Suite("BigDigits")
struct BigDigitsTests {
  private func picture(
    _ text: String, _ columns: Int, _ rows: Int, scale: Int = 1,
    appearance: Appearance = Appearance(depth: .monochrome)
  ) -> Frame {
    drawn(columns, rows) { frame in
      BigDigits(text, ink: .series(2), scale: scale).draw(
        endingAt: columns, row: 0, into: &frame, appearance: appearance, from: 0)
    }
  }

  @Test("all ten digits and the point")
  func digits() {
    #expect(
      picture("0123456789.", 41, 3).plainText == """
        █▀█ ▄█  ▀▀█ ▀▀█ █ █ █▀▀ █▀▀ ▀▀█ █▀█ █▀█
        █ █  █  █▀▀ ▀▀█ ▀▀█ ▀▀█ █▀█   █ █▀█ ▀▀█
        ▀▀▀ ▀▀▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀ ▀
        """)
  }

  @Test("twice as large")
  func large() {
    #expect(
      picture("1.", 10, 5, scale: 2).plainText == """
          ██
        ████
          ██
          ██
        ██████  ██
        """)
  }

  @Test("in colour a full cell is paper in the run's colour")
  func color() {
    let frame = picture("8", 3, 3, appearance: Appearance())
    #expect(frame[column: 0, row: 0] == Cell(" ", Style(.text, on: .series(2))))
    #expect(frame[column: 1, row: 0] == Cell("▀", Style(.series(2))))
  }

  @Test("what has no pixels or no room, and seven bits, are written as text")
  func text() {
    #expect(picture("NaN", 9, 3).plainText == "\n      NaN\n")
    #expect(picture("4.21", 8, 3).plainText == "\n    4.21\n")
    #expect(picture("4.2", 20, 3, appearance: ascii).plainText.contains("4.2"))
  }

  @Test("nothing is drawn outside", arguments: [(0, 0), (1, 1), (3, 2)])
  func tiny(columns: Int, rows: Int) {
    #expect(picture("4.21", columns, rows).size == Size(columns: columns, rows: rows))
  }
}
