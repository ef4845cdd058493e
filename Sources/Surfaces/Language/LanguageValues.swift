/// The language's operations on numbers, for texts that are measured once instead of compiled: the
/// bits that a formula gets.
extension FormulaFunction {
  /// The value for one to three arguments; those that the function doesn't take are ignored.
  package func value(_ a: Double, _ b: Double = 0, _ c: Double = 0) -> Double {
    operation.value(a, b, c)
  }
}

extension BinaryOperator {
  /// The value; comparisons give 1 where they hold and 0 where they don't.
  package func value(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: Self.power(a, b)
    }
  }

  /// aᵇ, as `Formula` describes it.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    guard let whole = Int(exactly: exponent), Graph.wholeExponents.contains(whole) else {
      return Operation.power.value(base, exponent, 0)
    }
    return raise(base, to: whole)
  }

  private static func raise(_ base: Double, to exponent: Int) -> Double {
    if exponent < 0 { return 1 / raise(base, to: -exponent) }
    if exponent == 0 { return 1 }
    if exponent == 1 { return base }
    guard exponent.isMultiple(of: 2) else { return raise(base, to: exponent - 1) * base }
    let half = raise(base, to: exponent / 2)
    return half * half
  }
}
