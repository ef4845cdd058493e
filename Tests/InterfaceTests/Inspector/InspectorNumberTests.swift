import Screen
import Testing

@testable import Interface

@Suite("InspectorNumber")
struct InspectorNumberTests {
  @Test(
    "as many digits as fit, with a sign",
    arguments: [
      (2.965903, "+2.9659"), (-0.0075321, "−0.0075"), (0, "+0.0000"), (-12.5, "−12.500"),
      (0.00001234, "+1.2e−5"), (-0.000672, "−0.0007"), (123456.7, "+123457"),
      (1e30, "+1e30"), (.infinity, "+∞"), (-.infinity, "−∞"),
    ])
  func seven(value: Double, text: String) {
    #expect(InspectorNumber.text(value, columns: 7, glyphs: .full) == text)
  }

  @Test("never wider than the column, over all magnitudes", arguments: [7, 9])
  func width(columns: Int) {
    for exponent in -300...300 {
      for sign in [1.0, -1.0] {
        let value = sign * 6.78 * (Double("1e\(exponent)") ?? 1)
        let text = InspectorNumber.text(value, columns: columns, glyphs: .ascii)
        #expect(TerminalText(text).width <= columns, "\(value): \(text)")
      }
    }
  }
}
