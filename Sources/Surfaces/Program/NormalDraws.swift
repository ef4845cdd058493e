import Simulation

/// The draws of `normal(k)`: draw ⌊k⌋ of the normal stream of the seed s + c mod 2⁶⁴.
///
/// With u the uniform numbers of `RandomStream` for that seed, n(k) = √(−2 ln(1 − u(2k)))·cos(2π·u(2k + 1)).
/// The stream constant c keeps them apart from the noise, whose constant is 0, and from batches. What
/// is no number, below 0 or not below 2⁶³ has no draw: NaN.
enum NormalDraws {
  /// The second 64 binary digits of π after the point; the first are those of batches.
  private static let stream: UInt64 = 0x1319_8A2E_0370_7344

  /// - Parameters:
  ///   - seedHigh: the seed's upper 32 bits, as a whole number.
  ///   - seedLow: its lower 32 bits.
  static func value(_ k: Double, seedHigh: Double, seedLow: Double) -> Double {
    guard k >= 0, k < 0x1p63 else { return .nan }
    let seed = UInt64(seedHigh) << 32 | UInt64(seedLow)
    return RandomStream(seed: seed &+ stream).normal(at: UInt64(k))
  }
}

extension Graph {
  /// The node of `normal(k)` for a seed.
  mutating func normal(_ k: ID, seed: UInt64) -> ID {
    apply(.normal, k, constant(Double(seed >> 32)), constant(Double(seed & 0xFFFF_FFFF)))
  }
}
