/// What a node of a `Graph` does to its operands.
///
/// The formula language is smaller here: > and >= are < and <= with swapped operands, and a sign is a
/// multiplication by −1, which is exact.
enum Operation: UInt8, Hashable, Sendable {
  case add, subtract, multiply, divide
  case squareRoot, absolute, sign, floor, ceiling, minimum, maximum
  case less, lessOrEqual, equal, notEqual, select
  /// Whether minimum or maximum, of the same operands, is the first: 1 or 0.
  case isFirstMinimum, isFirstMaximum
  case power, modulo, hypotenuse
  /// The whole n for which modulo is a − n·b.
  case wholeQuotient
  case sine, cosine, tangent, arcSine, arcCosine, arcTangent, arcTangent2
  case hyperbolicSine, hyperbolicCosine, hyperbolicTangent
  case exponential, logarithm, logarithm2, logarithm10, sigmoid, softplus
  /// A draw by its number and the two halves of the seed.
  case normal

  /// Whether exchanging the operands never changes the result's bits.
  var isCommutative: Bool {
    switch self {
    case .add, .multiply, .equal, .notEqual: true
    default: false
    }
  }
}

extension Operation {
  /// The result for one point. Unused operands are ignored.
  ///
  /// The definition: blocks of lanes and constants folded beforehand give the same bits.
  func value(_ a: Double, _ b: Double, _ c: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .squareRoot: a.squareRoot()
    case .absolute: abs(a)
    case .sign: a > 0 ? 1 : a < 0 ? -1 : a
    case .floor: a.rounded(.down)
    case .ceiling: a.rounded(.up)
    // A NaN in either operand wins; of equal operands the first.
    case .minimum: a <= b || a.isNaN ? a : b
    case .maximum: a >= b || a.isNaN ? a : b
    case .isFirstMinimum: a <= b || a.isNaN ? 1 : 0
    case .isFirstMaximum: a >= b || a.isNaN ? 1 : 0
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .select: a != 0 ? b : c
    case .power: Libm.power(a, b)
    case .modulo: Operation.modulo(a, b)
    case .wholeQuotient: Operation.wholeQuotient(a, b)
    case .hypotenuse: Libm.hypotenuse(a, b)
    case .arcTangent2: Libm.arcTangent2(a, b)
    case .sigmoid: Operation.sigmoid(a)
    case .softplus: Operation.softplus(a)
    case .normal: NormalDraws.value(a, seedHigh: b, seedLow: c)
    default: transcendental(a)
    }
  }

  private func transcendental(_ a: Double) -> Double {
    switch self {
    case .sine: Libm.sine(a)
    case .cosine: Libm.cosine(a)
    case .tangent: Libm.tangent(a)
    case .arcSine: Libm.arcSine(a)
    case .arcCosine: Libm.arcCosine(a)
    case .arcTangent: Libm.arcTangent(a)
    case .hyperbolicSine: Libm.hyperbolicSine(a)
    case .hyperbolicCosine: Libm.hyperbolicCosine(a)
    case .hyperbolicTangent: Libm.hyperbolicTangent(a)
    case .exponential: Libm.exponential(a)
    case .logarithm: Libm.logarithm(a)
    case .logarithm2: Libm.logarithm2(a)
    case .logarithm10: Libm.logarithm10(a)
    default: .nan
    }
  }

  /// a − b·⌊a/b⌋ without its rounding errors: the exact remainder, moved to the sign of b.
  private static func modulo(_ a: Double, _ b: Double) -> Double {
    let remainder = a.truncatingRemainder(dividingBy: b)
    return isBesideZero(remainder, b) ? remainder + b : remainder
  }

  /// ⌊a/b⌋ of the exact quotient: a/b itself may round up to a whole number that it isn't.
  private static func wholeQuotient(_ a: Double, _ b: Double) -> Double {
    let remainder = a.truncatingRemainder(dividingBy: b)
    let quotient = ((a - remainder) / b).rounded()
    return isBesideZero(remainder, b) ? quotient - 1 : quotient
  }

  /// Whether a remainder and the divisor lie on different sides of 0.
  private static func isBesideZero(_ remainder: Double, _ b: Double) -> Bool {
    remainder != 0 && (remainder < 0) != (b < 0)
  }

  /// 1/(1+e⁻ᵃ), from the side on which the exponential doesn't overflow.
  static func sigmoid(_ a: Double) -> Double {
    if a >= 0 { return 1 / (1 + Libm.exponential(-a)) }
    let power = Libm.exponential(a)
    return power / (1 + power)
  }

  /// log(1+eᵃ) = max(a, 0) + log1p(e^−│a│).
  static func softplus(_ a: Double) -> Double {
    if a.isNaN { return a }
    return max(a, 0) + Libm.logarithmOf1Plus(Libm.exponential(-abs(a)))
  }
}
