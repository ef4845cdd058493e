/// A number with as large an exponent as it takes: a product of constants, which must not overflow or
/// underflow before it meets the number it is a factor of.
///
/// As a double it has the bits that multiplying doubles gives, where those are normal.
struct Factor: Hashable {
  /// 0, or from 1 to below 2, with the sign.
  private var significand: Double
  private var exponent: Int

  static let one = Factor(1)

  /// - Parameter value: a finite number.
  init(_ value: Double) { self.init(value, exponent: 0) }

  /// value·2^exponent
  private init(_ value: Double, exponent: Int) {
    if value == 0 {
      (significand, self.exponent) = (value, 0)
    } else {
      significand = Double(signOf: value, magnitudeOf: value.significand)
      self.exponent = exponent + Int(value.exponent)
    }
  }

  static func * (a: Factor, b: Factor) -> Factor {
    Factor(a.significand * b.significand, exponent: a.exponent + b.exponent)
  }

  static func + (a: Factor, b: Factor) -> Factor {
    let largest = max(a.exponent, b.exponent)
    return Factor(a.value(over: largest) + b.value(over: largest), exponent: largest)
  }

  /// - Precondition: not 0.
  var reciprocal: Factor { Factor(1 / significand, exponent: -exponent) }

  var magnitude: Factor { Factor(significand.magnitude, exponent: exponent) }

  /// Infinite or 0 where a double's exponent is too small for it.
  var value: Double { value(over: 0) }

  private func value(over exponent: Int) -> Double {
    Double(sign: .plus, exponent: self.exponent - exponent, significand: significand)
  }

  /// Whether it can wait while other numbers are multiplied: it takes them at most 32 powers of two
  /// closer to where doubles end.
  var isModerate: Bool { exponent.magnitude <= 32 }

  /// The number as a moderate one that can wait and doubles that can't, none of which overflows.
  ///
  /// As they are multiplied to something one after the other, it only grows or only shrinks.
  var split: (urgent: [Double], waiting: Factor) {
    var (urgent, rest) = ([Double](), self)
    while !rest.isModerate {
      let isDouble = rest.exponent.magnitude <= 1000
      let part = isDouble ? rest : Factor(1, exponent: rest.exponent > 0 ? 1000 : -1000)
      urgent.append(part.value)
      rest = isDouble ? .one : rest * part.reciprocal
    }
    return (urgent, rest)
  }
}
