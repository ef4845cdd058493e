/// Random numbers that are looked up, not drawn in turn: number k of a seed is always the same, so
/// that a run can be rewound and every optimizer meets the same stream.
///
/// The generator is splitmix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number
/// generators") entered at its k-th state.
public struct RandomStream: Hashable, Sendable {
  public let seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  /// 64 random bits: mix(seed·0xD1342543DE82EF95 + (k + 1)·0x9E3779B97F4A7C15 mod 2⁶⁴).
  public func bits(at index: UInt64) -> UInt64 {
    var z = seed &* 0xD134_2543_DE82_EF95 &+ (index &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// u(k), uniform in [0, 1): the top 53 bits of number k, times 2⁻⁵³.
  public func uniform(at index: UInt64) -> Double {
    Double(bits(at: index) >> 11) * 0x1p-53
  }

  /// Draw n of the standard normal distribution: √(−2 ln(1 − u(2n)))·cos(2π·u(2n + 1)), after Box
  /// & Muller 1958.
  public func normal(at index: UInt64) -> Double {
    let radius = (-2 * naturalLogarithm(1 - uniform(at: 2 &* index))).squareRoot()
    return radius * cosine(2 * .pi * uniform(at: 2 &* index &+ 1))
  }
}
