package import Screen

/// Numbers as the screen shows them, the same on every machine and in every locale.
///
/// The minus is a true one, or a hyphen in ASCII; zero and what rounds to it have none. What isn't a
/// number is shown as such: `NaN`, `∞`.
package enum NumberText {
  /// With exactly so many decimals (0…15), the exact value rounded half to even: `2.50`. From 10¹⁵
  /// on, where doubles have no decimals to speak of, as `shortest`.
  package static func fixed(_ value: Double, decimals: Int, glyphs: GlyphSet = .full) -> String {
    precondition((0...15).contains(decimals), "between 0 and 15 decimals")
    guard value.isFinite else { return notFinite(value, glyphs) }
    guard value.magnitude < 1e15 else {
      return signed(shortest(value.magnitude), isNegative: value < 0, glyphs)
    }
    let scaled = FixedPoint.scaled(value.magnitude, decimals: decimals)
    var digits = String(scaled)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return signed(digits, isNegative: value < 0 && scaled != 0, glyphs)
  }

  /// With three significant digits, at most seven columns: `4.21`, `0.0512`, `12345`, `1.2e−7`. For
  /// norms and losses.
  package static func norm(_ value: Double, glyphs: GlyphSet = .full) -> String {
    guard value.isFinite else { return notFinite(value, glyphs) }
    guard value != 0 else { return "0.00" }
    let exponent = DecimalDigits(value.magnitude).rounded(to: 3).exponent
    switch exponent {
    case -3...2: return fixed(value, decimals: 2 - exponent, glyphs: glyphs)
    case 3...5: return fixed(value, decimals: 0, glyphs: glyphs)
    default: return signed(shortest(value.magnitude, digits: 2), isNegative: value < 0, glyphs)
    }
  }

  /// `(2.97, −0.12)`: two decimals, none from 1000 on, and two significant digits from a million on.
  package static func point(_ x: Double, _ y: Double, glyphs: GlyphSet = .full) -> String {
    "(\(coordinate(x, glyphs)), \(coordinate(y, glyphs)))"
  }

  /// The shortest decimal that reads back as the same number, as it is typed in a scene: `0.02`,
  /// `1e-8`, `-3`. With `digits`, rounded to so many significant digits first.
  package static func shortest(_ value: Double, digits: Int? = nil) -> String {
    guard value.isFinite else { return notFinite(value, .ascii) }
    guard value != 0 else { return "0" }
    var decimal = DecimalDigits(value.magnitude)
    if let digits { decimal = decimal.rounded(to: max(1, digits)) }
    return signed(decimal.text, isNegative: value < 0, .ascii)
  }

  /// Rounded to so many significant digits, as a power of ten where that is shorter: `0.04`, `6e-3`.
  package static func briefest(_ value: Double, digits: Int, glyphs: GlyphSet = .full) -> String {
    guard value.isFinite else { return notFinite(value, glyphs) }
    guard value != 0 else { return "0" }
    let decimal = DecimalDigits(value.magnitude).rounded(to: max(1, digits))
    let (plain, power) = (decimal.text, decimal.scientific)
    return signed(power.count < plain.count ? power : plain, isNegative: value < 0, glyphs)
  }

  /// As a power of ten with at most two digits before it, the shortest form of a large round number:
  /// `2e4`.
  static func power(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return shortest(value) }
    return signed(
      DecimalDigits(value.magnitude).rounded(to: 2).scientific, isNegative: value < 0, .ascii)
  }

  /// One weight as a point has it: `−0.12`.
  package static func coordinate(_ value: Double, _ glyphs: GlyphSet = .full) -> String {
    switch value.magnitude {
    case ..<999.995: fixed(value, decimals: 2, glyphs: glyphs)
    case ..<999_999.5: fixed(value, decimals: 0, glyphs: glyphs)
    default: norm(value, glyphs: glyphs)
    }
  }

  /// Digits behind a minus sign, if they are of a negative number.
  package static func signed(_ digits: String, isNegative: Bool, _ glyphs: GlyphSet) -> String {
    guard isNegative else { return digits }
    return (glyphs == .ascii ? "-" : "−") + digits
  }

  private static func notFinite(_ value: Double, _ glyphs: GlyphSet) -> String {
    guard !value.isNaN else { return "NaN" }
    return signed(glyphs == .ascii ? "inf" : "∞", isNegative: value < 0, glyphs)
  }
}
