/// What undoes a moment's bias towards its start at zero: a factor for each step t = 1, 2, …
///
/// After t steps a moment holds the share 1 − βᵗ of a constant input (Kingma & Ba 2015, section 3).
/// The powers are double-double products rounded once, so that they are the same on every machine.
/// Where βᵗ no longer changes 1 the table ends and the factor stays 1.
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

  private init(beta: Double, steps: Int, factor: (Lanes) -> Lanes) {
    factors = Array(unsafeUninitializedCapacity: steps) { factors, count in
      var (powers, stride) = Self.firstPowers(of: beta)
      while count < steps {
        let block = factor(Lanes(repeating: 1) - powers.high)
        for lane in 0..<min(Lanes.count, steps - count) {
          // Powers only fall, so that the lanes after this one are past the end as well.
          guard powers.high[lane] > 0x1p-54 else { return }
          factors.initializeElement(at: count, to: block[lane])
          count += 1
        }
        powers = powers * stride
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
}
