import Simulation

/// The operations that are piecewise simple, eight points at a time, with the bits of
/// `Operation.value`.
extension Lanes {
  private typealias Mask = SIMDMask<SIMD8<Int64>>

  @inline(__always)
  private func replacing(with other: Lanes, where mask: Mask) -> Lanes {
    Lanes(vector.replacing(with: other.vector, where: mask))
  }

  @inline(__always)
  private static func truth(_ mask: Mask) -> Lanes {
    Lanes.zero.replacing(with: Lanes(repeating: 1), where: mask)
  }

  @inline(__always)
  static func less(_ a: Lanes, _ b: Lanes) -> Lanes { truth(a.vector .< b.vector) }

  @inline(__always)
  static func lessOrEqual(_ a: Lanes, _ b: Lanes) -> Lanes { truth(a.vector .<= b.vector) }

  @inline(__always)
  static func equal(_ a: Lanes, _ b: Lanes) -> Lanes { truth(a.vector .== b.vector) }

  @inline(__always)
  static func notEqual(_ a: Lanes, _ b: Lanes) -> Lanes { truth(a.vector .!= b.vector) }

  /// a where c isn't 0, else b.
  @inline(__always)
  static func select(_ c: Lanes, _ a: Lanes, _ b: Lanes) -> Lanes {
    a.replacing(with: b, where: c.vector .== SIMD8(repeating: 0))
  }

  @inline(__always)
  static func minimum(_ a: Lanes, _ b: Lanes) -> Lanes {
    b.replacing(with: a, where: a.vector .<= b.vector).replacing(with: a, where: a.isNaN)
  }

  @inline(__always)
  static func maximum(_ a: Lanes, _ b: Lanes) -> Lanes {
    b.replacing(with: a, where: a.vector .>= b.vector).replacing(with: a, where: a.isNaN)
  }

  /// Whether `minimum` is a: 1 or 0.
  @inline(__always)
  static func isFirstMinimum(_ a: Lanes, _ b: Lanes) -> Lanes {
    truth((a.vector .<= b.vector) .| a.isNaN)
  }

  /// Whether `maximum` is a: 1 or 0.
  @inline(__always)
  static func isFirstMaximum(_ a: Lanes, _ b: Lanes) -> Lanes {
    truth((a.vector .>= b.vector) .| a.isNaN)
  }

  @inline(__always)
  private var isNaN: Mask { vector .!= vector }

  /// 0 − a where a is not above 0, so that −0 becomes 0.
  @inline(__always)
  func magnitude() -> Lanes {
    replacing(with: Lanes.zero - self, where: vector .<= SIMD8(repeating: 0))
  }

  @inline(__always)
  func sign() -> Lanes {
    let zero = SIMD8<Double>(repeating: 0)
    return replacing(with: Lanes(repeating: 1), where: vector .> zero)
      .replacing(with: Lanes(repeating: -1), where: vector .< zero)
  }

  @inline(__always)
  func rounded(_ rule: FloatingPointRoundingRule) -> Lanes { Lanes(vector.rounded(rule)) }
}
