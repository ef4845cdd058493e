import Glibc

/// A formula as a tree that knows its own text and value: written without the module under test.
indirect enum ReferenceExpression {
  case number(Double)
  case variable(String)
  case negation(ReferenceExpression)
  case binary(String, ReferenceExpression, ReferenceExpression)
  case call(String, [ReferenceExpression])

  private static let tightness = [
    "<": 1, "<=": 1, ">": 1, ">=": 1, "==": 1, "!=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "^": 5,
  ]

  /// The text with no more parentheses than it needs.
  var text: String {
    switch self {
    case .number(let value): return "\(value)"
    case .variable(let name): return name
    case .negation(let a): return "-" + a.text(atLeast: 4)
    case .call(let name, let arguments):
      return "\(name)(\(arguments.map(\.text).joined(separator: ", ")))"
    case .binary("^", let a, let b): return a.text(atLeast: 6) + "^" + b.text(atLeast: 4)
    case .binary(let symbol, let a, let b):
      let own = Self.tightness[symbol] ?? 0
      let left = a.text(atLeast: own == 1 ? 2 : own)
      return "\(left) \(symbol) \(b.text(atLeast: own + 1))"
    }
  }

  private func text(atLeast needed: Int) -> String {
    let own =
      switch self {
      case .number, .variable, .call: 6
      case .negation: 4
      case .binary(let symbol, _, _): Self.tightness[symbol] ?? 0
      }
    return own < needed ? "(\(text))" : text
  }

  func value(_ values: [String: Double]) -> Double {
    switch self {
    case .number(let value): return value
    case .variable(let name): return values[name] ?? .nan
    case .negation(let a): return -a.value(values)
    case .call(let name, let arguments): return Self.call(name, arguments.map { $0.value(values) })
    case .binary("^", let a, let b):
      let (base, exponent) = (a.value(values), b.value(values))
      if b.isConstant, exponent == exponent.rounded(), abs(exponent) <= 64 {
        return Self.raise(base, Int(exponent))
      }
      return pow(base, exponent)
    case .binary(let symbol, let a, let b):
      return Self.binary(symbol, a.value(values), b.value(values))
    }
  }

  /// Whether it is known before any point or step is: it has at most parameters in it.
  private var isConstant: Bool {
    switch self {
    case .number: true
    case .variable(let name): !["x", "y", "t"].contains(name)
    case .negation(let a): a.isConstant
    case .binary(_, let a, let b): a.isConstant && b.isConstant
    case .call(_, let arguments): arguments.allSatisfy(\.isConstant)
    }
  }

  private static func raise(_ base: Double, _ n: Int) -> Double {
    if n == 0 { return 1 }
    if n < 0 { return 1 / raise(base, -n) }
    if n % 2 == 1 { return n == 1 ? base : raise(base, n - 1) * base }
    let half = raise(base, n / 2)
    return half * half
  }

  private static func binary(_ symbol: String, _ a: Double, _ b: Double) -> Double {
    switch symbol {
    case "+": a + b
    case "-": a - b
    case "*": a * b
    case "/": a / b
    case "<": a < b ? 1 : 0
    case "<=": a <= b ? 1 : 0
    case ">": a > b ? 1 : 0
    case ">=": a >= b ? 1 : 0
    case "==": a == b ? 1 : 0
    case "!=": a != b ? 1 : 0
    default: .nan
    }
  }

  private static func call(_ name: String, _ arguments: [Double]) -> Double {
    let a = arguments[0]
    let b = arguments.count > 1 ? arguments[1] : .nan
    switch name {
    case "sin": return sin(a)
    case "cos": return cos(a)
    case "tan": return tan(a)
    case "asin": return asin(a)
    case "acos": return acos(a)
    case "atan": return atan(a)
    case "atan2": return atan2(a, b)
    case "sinh": return sinh(a)
    case "cosh": return cosh(a)
    case "tanh": return tanh(a)
    case "exp": return exp(a)
    case "log": return log(a)
    case "log2": return log2(a)
    case "log10": return log10(a)
    case "sqrt": return sqrt(a)
    case "abs": return fabs(a)
    case "sign": return a > 0 ? 1 : a < 0 ? -1 : a
    case "floor": return floor(a)
    case "ceil": return ceil(a)
    case "hypot": return hypot(a, b)
    case "min": return a.isNaN || b.isNaN ? .nan : b < a ? b : a
    case "max": return a.isNaN || b.isNaN ? .nan : b > a ? b : a
    case "mod":
      let r = fmod(a, b)
      return r != 0 && (r < 0) != (b < 0) ? r + b : r
    case "sigmoid": return a >= 0 ? 1 / (1 + exp(-a)) : exp(a) / (1 + exp(a))
    case "softplus": return a.isNaN ? .nan : fmax(a, 0) + log1p(exp(-fabs(a)))
    case "where": return a != 0 ? b : arguments[2]
    case "normal": return normal(a)
    default: return .nan
    }
  }
}

extension ReferenceExpression {
  /// Draw ⌊k⌋ of seed 1.
  fileprivate static func normal(_ k: Double) -> Double {
    guard k >= 0, k < 0x1p63 else { return .nan }
    func uniform(_ number: UInt64) -> Double {
      let seed: UInt64 = 1 &+ 0x1319_8A2E_0370_7344
      var z = seed &* 0xD134_2543_DE82_EF95 &+ (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) / 0x1p53
    }
    let number = 2 &* UInt64(k)
    return (-2 * log(1 - uniform(number))).squareRoot() * cos(2 * .pi * uniform(number &+ 1))
  }
}

/// The C library's functions that tests compare with.
enum ReferenceMath {
  static func exponential(_ a: Double) -> Double { exp(a) }
  static func logarithmOf1Plus(_ a: Double) -> Double { log1p(a) }
  static func tangent(_ a: Double) -> Double { tan(a) }
  static func inverseHyperbolicSine(_ a: Double) -> Double { asinh(a) }
  static func inverseHyperbolicCosine(_ a: Double) -> Double { acosh(a) }
  static func inverseHyperbolicTangent(_ a: Double) -> Double { atanh(a) }
  static func powerOfTen(_ a: Double) -> Double { pow(10, a) }
  static func cubeRoot(_ a: Double) -> Double { cbrt(a) }
}
