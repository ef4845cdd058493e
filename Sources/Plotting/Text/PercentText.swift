package import Screen

/// Fractions as percentages.
package enum PercentText {
  /// `0.05 %`, `9.20 %`, `13 %`: two decimals below ten per cent, none from there on; one
  /// significant digit where two decimals would show nothing. In ASCII without the blank.
  package static func text(_ fraction: Double, glyphs: GlyphSet = .full) -> String {
    number(fraction * 100, glyphs) + (glyphs == .ascii ? "%" : " %")
  }

  private static func number(_ percent: Double, _ glyphs: GlyphSet) -> String {
    guard percent.isFinite, percent != 0 else {
      return NumberText.fixed(percent, decimals: 2, glyphs: glyphs)
    }
    switch percent.magnitude {
    case ..<0.005: return short(percent, digits: 1, glyphs)
    case ..<9.995: return NumberText.fixed(percent, decimals: 2, glyphs: glyphs)
    case ..<99_999.5: return NumberText.fixed(percent, decimals: 0, glyphs: glyphs)
    default: return short(percent, digits: 2, glyphs)
    }
  }

  private static func short(_ percent: Double, digits: Int, _ glyphs: GlyphSet) -> String {
    NumberText.signed(
      NumberText.shortest(percent.magnitude, digits: digits), isNegative: percent < 0, glyphs)
  }
}
