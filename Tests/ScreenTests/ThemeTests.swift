import Screen
import Testing

@Suite("Theme")
struct ThemeTests {
  /// The relative luminance of a colour (WCAG 2.2).
  private func luminance(_ color: Color) -> Double {
    func channel(_ shift: UInt32) -> Double {
      let value = Double(color.rgb >> shift & 0xFF) / 255
      // The sRGB curve, near enough as a power for an order.
      return value * value
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }

  @Test("a higher loss has more ink", arguments: Theme.allCases)
  func bandsInOrder(theme: Theme) {
    let distances = (0..<theme.bandCount).map {
      abs(luminance(theme.color(of: .band(UInt8($0)))) - luminance(theme.color(of: .base)))
    }
    #expect(distances == distances.sorted())
    #expect(Set(distances).count == theme.bandCount)
  }

  @Test("the six series differ in all depths with colour", arguments: Theme.allCases)
  func series(theme: Theme) {
    let colors = (0..<6).map { theme.color(of: .series($0)) }
    #expect(Set(colors.map(\.rgb)).count == 6)
    #expect(Set(colors.map(\.palette256)).count == 6)
    #expect(Set(colors.map(\.palette16)).count == 6)
  }

  @Test("no colour of the 256 is one of the sixteen that users change", arguments: Theme.allCases)
  func fixedColors(theme: Theme) {
    var inks: [Ink] = [
      .base, .bright, .text, .dim, .label, .contour, .axis, .prediction, .selectedText,
      .selectedPaper, .panel, .right, .wrong,
    ]
    inks += (0..<8).flatMap { [Ink.series($0), .ghost($0), .band($0), .heat($0)] }
    #expect(inks.allSatisfy { theme.color(of: $0).palette256 >= 16 })
  }

  @Test("an index beyond the last starts again")
  func cycles() {
    #expect(Theme.dark.color(of: .band(7)) == Theme.dark.color(of: .band(1)))
    #expect(Theme.dark.color(of: .ghost(7)) == Theme.dark.color(of: .ghost(1)))
  }
}
