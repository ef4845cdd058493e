import Testing

@testable import Screen

@Suite struct SpellingTests {
  @Test(
    "in seven bits symbols become words",
    arguments: [
      ("λ/2 ‖w‖² at 45°", "lambda/2 |w|^2 at 45 deg"),
      ("divided by √v, by √25", "divided by sqrt(v), by sqrt(25)"),
      ("√(1−λ/2)", "sqrt(1-lambda/2)"),
      ("lr·√2", "lr*sqrt(2)"),
      ("日", "?"),
    ])
  func ascii(text: String, expected: String) {
    #expect(GlyphSet.ascii.spelling(text) == expected)
  }

  @Test("other sets keep the text")
  func full() {
    #expect(GlyphSet.full.spelling("λ√v ‖w‖²") == "λ√v ‖w‖²")
  }
}
