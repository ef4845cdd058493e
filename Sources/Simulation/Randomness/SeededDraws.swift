/// Whole numbers drawn from a seed and a counter, without memory.
///
/// Draw k is mix(s·0xD1342543DE82EF95 + (k+1)·0x9E3779B97F4A7C15 mod 2⁶⁴) with splitmix64's finalizer
/// `mix` (Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*, 2014) and
/// s = seed + stream mod 2⁶⁴. The stream constant keeps the draws of batches apart from the noise,
/// which has stream 0.
package struct SeededDraws: Sendable {
  /// The stream of random batch entries and mini-batches: π's first 64 binary digits after the point.
  package static let batches: UInt64 = 0x243F_6A88_85A3_08D3

  private let origin: UInt64

  package init(seed: UInt64, stream: UInt64 = Self.batches) {
    origin = (seed &+ stream) &* 0xD134_2543_DE82_EF95
  }

  /// 64 random bits.
  package func bits(_ k: Int) -> UInt64 {
    var z = origin &+ (UInt64(truncatingIfNeeded: k) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, `count`: the upper half of bits·count.
  package func number(_ k: Int, below count: Int) -> Int {
    Int(bits(k).multipliedFullWidth(by: UInt64(count)).high)
  }
}
