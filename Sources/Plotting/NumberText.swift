package import Screen

/// Numbers as the screen shows them.
package enum NumberText {
  /// With exactly so many decimals, rounded half to even from the exact value: `2.50`.
  /// Zero never has a sign.
  package static func fixed(_ value: Double, decimals: Int, glyphs: GlyphSet = .full) -> String {
    ""
  }

  /// With three significant digits: `4.21`, `0.0512`, `12.3`, `1.2e-7`. For norms.
  package static func norm(_ value: Double, glyphs: GlyphSet = .full) -> String { "" }

  /// `(2.97, −0.12)`: two decimals, fewer when the numbers are long.
  package static func point(_ x: Double, _ y: Double, glyphs: GlyphSet = .full) -> String { "" }

  /// The shortest decimal that reads back as the same number: `0.02`, `1e-8`, `3`. With
  /// `digits`, rounded to so many significant digits first.
  package static func shortest(_ value: Double, digits: Int? = nil) -> String { "" }
}

/// Fractions as percentages.
package enum PercentText {
  /// `0.05 %`, `9.20 %`, `13 %`: two decimals below ten per cent, none from there on.
  package static func text(_ fraction: Double, glyphs: GlyphSet = .full) -> String { "" }
}
