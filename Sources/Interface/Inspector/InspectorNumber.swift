import Plotting
import Screen

/// Numbers of one width with their signs, as many digits as fit.
enum InspectorNumber {
  /// `+2.965903`, `−1.2e−7`; right-aligned by who writes it.
  static func text(_ value: Double, columns: Int, glyphs: GlyphSet) -> String {
    let sign = value < 0 ? "" : "+"
    guard value.isFinite else { return sign + NumberText.fixed(value, decimals: 0, glyphs: glyphs) }
    for decimals in stride(from: max(0, columns - 3), through: 0, by: -1) {
      let text = sign + NumberText.fixed(value, decimals: decimals, glyphs: glyphs)
      guard TerminalText.width(of: text) <= columns else { continue }
      return isTelling(value, decimals: decimals)
        ? text : short(value, sign, glyphs, columns: columns)
    }
    return short(value, sign, glyphs, columns: columns)
  }

  /// Whether two significant digits at least are seen.
  private static func isTelling(_ value: Double, decimals: Int) -> Bool {
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return value == 0 || value.magnitude >= 9.5 * unit || decimals == 0
  }

  /// With two significant digits, or one where there is no room for more.
  private static func short(
    _ value: Double, _ sign: String, _ glyphs: GlyphSet, columns: Int
  ) -> String {
    let minus = glyphs == .ascii ? "-" : "−"
    let texts = [2, 1].map { digits in
      (value < 0 ? minus : sign)
        + NumberText.shortest(value.magnitude, digits: digits).replacing("-", with: minus)
    }
    return texts.first { TerminalText.width(of: $0) <= columns } ?? texts[1]
  }
}
