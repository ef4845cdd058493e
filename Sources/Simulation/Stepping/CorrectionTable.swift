/// What undoes a moment's bias towards its start at zero: a factor for each step t = 1, 2, …
///
/// After t steps a moment holds the share 1 − βᵗ of a constant input (Kingma & Ba 2015, section 3).
/// The powers are double-double products rounded once, so that they are the same on every machine.
/// Where βᵗ no longer changes 1 the table ends and the factor stays 1.
@usableFromInline
struct CorrectionTable: Sendable {
  private let factors: [Double]

  /// c₁ = 1/(1 − β₁ᵗ), by which m is multiplied.
  static func firstMoment(beta: Double, steps: Int) -> CorrectionTable {
    CorrectionTable(beta: beta, steps: steps) { held in Lanes(repeating: 1) / held }
  }

  /// c₂ = 1/√(1 − β₂ᵗ), by which √v is multiplied.
  static func secondMoment(beta: Double, steps: Int) -> CorrectionTable {
    CorrectionTable(beta: beta, steps: steps) { held in Lanes(repeating: 1) / held.squareRoot() }
  }

  /// 1 at every step: no correction.
  static let none = CorrectionTable(beta: 0, steps: 0) { $0 }

  /// Whether it is 1 at every step.
  var isNone: Bool { factors.isEmpty }

  @inline(__always)
  private init(beta: Double, steps: Int, factor: (Lanes) -> Lanes) {
    // With room for the last vector's lanes beyond the end.
    factors = Array(unsafeUninitializedCapacity: steps + Lanes.count) { factors, count in
      let bytes = UnsafeMutableRawBufferPointer(factors)
      let (first, stride) = Self.firstPowers(of: beta)
      // Made from the vector before the last one, so that no product waits for the one before it.
      var (powers, next) = (first, first * stride)
      let twoStrides = stride * stride
      while count < steps {
        bytes.storeBytes(
          of: factor(Lanes(repeating: 1) - powers.high).vector,
          toByteOffset: count * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
        let lanes = min(Lanes.count, steps - count)
        // Powers only fall, so that the lanes after one that is past the end are so as well.
        guard powers.high[lanes - 1] > 0x1p-54 else {
          count += (0..<lanes).prefix { powers.high[$0] > 0x1p-54 }.count
          return
        }
        count += lanes
        (powers, next) = (next, powers * twoStrides)
      }
    }
  }

  /// β¹…β⁸ in the lanes, and β⁸ in all of them.
  private static func firstPowers(of beta: Double) -> (DoubleDouble, stride: DoubleDouble) {
    let beta = DoubleDouble(beta)
    var powers = beta
    var power = beta
    for lane in 1..<Lanes.count {
      power = power * beta
      powers.high[lane] = power.high[lane]
      powers.low[lane] = power.low[lane]
    }
    return (powers, power)
  }

  /// The factor of step t.
  subscript(step: Int) -> Double {
    @inline(__always) get { step <= factors.count ? factors[step - 1] : 1 }
  }

  /// A table's memory, laid open for code that is compiled elsewhere.
  @usableFromInline
  struct Factors {
    @usableFromInline let memory: UnsafeBufferPointer<Double>

    /// The factor of step t.
    @inlinable
    subscript(step: Int) -> Double {
      @inline(__always) get { step <= memory.count ? memory[step &- 1] : 1 }
    }
  }

  func withFactors(_ body: (Factors) -> Void) {
    factors.withUnsafeBufferPointer { body(Factors(memory: $0)) }
  }
}
