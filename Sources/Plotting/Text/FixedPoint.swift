/// Exact decimal rounding of binary numbers.
enum FixedPoint {
  /// value · 10^decimals as the nearest integer, ties to even, without any rounding before.
  ///
  /// A double is m·2⁻ˢ with m < 2⁵³. So m·10^decimals < 2¹⁰³ is exact in 128 bits, and the integer
  /// and what it leaves are its upper and lower parts.
  ///
  /// - Parameters:
  ///   - value: not negative and below 10¹⁵, so that s > 0.
  ///   - decimals: 0…15.
  static func scaled(_ value: Double, decimals: Int) -> UInt128 {
    guard value > 0 else { return 0 }
    let isNormal = value.exponentBitPattern > 0
    let m = value.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let s = 1075 - max(1, Int(value.exponentBitPattern))
    guard s < 120 else { return 0 }
    let product = UInt128(m) * powerOfTen(decimals)
    let half = UInt128(1) << (s - 1)
    let whole = product >> s
    let rest = product & (half << 1 - 1)
    let roundsUp = rest > half || (rest == half && whole & 1 == 1)
    return roundsUp ? whole + 1 : whole
  }

  private static func powerOfTen(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
