/// A function of the formula language: the one list that parser, help and documentation share.
///
/// Outside its domain a function is NaN. `convention` says what the gradient is where a function has
/// no derivative.
public enum FormulaFunction: String, CaseIterable, Hashable, Sendable {
  case sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh
  case exp, log, log2, log10, sqrt
  case abs, sign, min, max, mod, floor, ceil
  case hypot, sigmoid, softplus
  case `where`
  case normal

  /// Those whose values are the same for every seed: what update rules and claims have of them.
  package static let seedless = allCases.filter { $0 != .normal }
}

extension FormulaFunction: LanguageFunction {
  /// As it is written in a formula.
  public var name: String { rawValue }

  /// The names of the arguments, as help and messages show them.
  public var arguments: [String] {
    switch self {
    case .atan2: ["y", "x"]
    case .min, .max, .mod, .hypot: ["a", "b"]
    case .where: ["c", "a", "b"]
    case .normal: ["k"]
    default: ["x"]
    }
  }

  /// What it computes, in one line.
  public var summary: String {
    switch self {
    case .sin: "sine of an angle in radians"
    case .cos: "cosine of an angle in radians"
    case .tan: "tangent of an angle in radians"
    case .asin: "arc sine, -pi/2 to pi/2"
    case .acos: "arc cosine, 0 to pi"
    case .atan: "arc tangent, -pi/2 to pi/2"
    case .atan2: "angle of the point (x, y), -pi to pi"
    case .sinh: "hyperbolic sine"
    case .cosh: "hyperbolic cosine"
    case .tanh: "hyperbolic tangent"
    case .exp: "e^x"
    case .log: "natural logarithm"
    case .log2: "logarithm to base 2"
    case .log10: "logarithm to base 10"
    case .sqrt: "square root"
    case .abs: "absolute value"
    case .sign: "-1, 0 or 1"
    case .min: "the smaller of two"
    case .max: "the larger of two"
    case .mod: "a - b*floor(a/b), which has the sign of b"
    case .floor: "the largest integer not above x"
    case .ceil: "the smallest integer not below x"
    case .hypot: "sqrt(a^2+b^2) without overflow"
    case .sigmoid: "1/(1+exp(-x))"
    case .softplus: "log(1+exp(x)) without overflow"
    case .where: "a if c is not 0, else b"
    case .normal: "draw number floor(k) >= 0 of the seed, standard normal"
    }
  }

  /// What the gradient is where there is no derivative; nil for a function that is smooth
  /// wherever it is defined.
  public var convention: String? {
    switch self {
    case .sqrt: "slope at 0 is +infinity"
    case .asin: "slope at -1 and 1 is +infinity"
    case .acos: "slope at -1 and 1 is -infinity"
    case .abs: "slope at 0 is 0"
    case .sign, .floor, .ceil, .normal: "slope is 0 everywhere"
    case .min, .max: "at a tie the slope is that of a; NaN wins, in value and slope"
    case .mod: "slope in a is 1, in b -floor(a/b), at the jumps too"
    case .hypot, .atan2: "slope at (0, 0) is 0"
    case .where: "slope is that of the chosen value; c has none"
    default: nil
    }
  }
}
