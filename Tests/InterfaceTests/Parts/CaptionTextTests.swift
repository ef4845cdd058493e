import Screen
import Testing

@testable import Interface

@Suite("CaptionText")
struct CaptionTextTests {
  private let canvas = Canvas(size: Size(columns: 80, rows: 2), appearance: Appearance())
  private let names = [
    CaptionText.Name(text: "Adam", ink: .series(0)),
    CaptionText.Name(text: "Adam+L2", ink: .series(1)),
    CaptionText.Name(text: "AdamW (paper)", ink: .series(3)),
  ]

  private func lines(_ text: String, columns: Int, limit: Int = 2) -> [String] {
    CaptionText(text, names: names, canvas: canvas).lines(columns: columns, limit: limit)
      .map { $0.parts.map(\.text).joined() }
  }

  @Test("two lines break where a sentence ends, if both fit")
  func sentences() {
    #expect(
      lines("A short one. Then a second that is longer.", columns: 32)
        == ["A short one.", "Then a second that is longer."])
    #expect(
      lines("A short one. Then a second that is longer.", columns: 24)
        == ["A short one. Then a", "second that is longer."])
  }

  @Test("what doesn't fit loses whole sentences first, then words")
  func tooLong() {
    #expect(
      lines("First. Second sentence. Third.", columns: 24, limit: 1) == ["First. Second sentence."])
    #expect(lines("one two three four five", columns: 8, limit: 2) == ["one two", "three"])
  }

  @Test("names are coloured, the longer of two that begin alike first, and stay together")
  func colors() {
    let text = CaptionText("Adam, Adam+L2 and AdamW (paper).", names: names, canvas: canvas)
    let parts = text.lines(columns: 80, limit: 1)[0].parts.filter { $0.style.ink != .text }
    #expect(parts.map(\.text) == ["Adam", "Adam+L2", "AdamW (paper)"])
    #expect(parts.map(\.style.ink) == [.series(0), .series(1), .series(3)])
    #expect(lines("and AdamW (paper)", columns: 14) == ["and", "AdamW (paper)"])
  }

  @Test("no text, no room: no lines")
  func empty() {
    #expect(lines("", columns: 10).isEmpty)
    #expect(lines("word", columns: 0).isEmpty)
    #expect(lines("word", columns: 10, limit: 0).isEmpty)
  }
}
