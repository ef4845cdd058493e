/// A seeded source of random formulas and points: the same sequence in every run.
struct RandomExpressions {
  private var state: UInt64
  /// What the formulas may call, with the number of arguments.
  var functions: [(name: String, count: Int)]
  var operators: [String]

  init(seed: UInt64, functions: [(name: String, count: Int)], operators: [String]) {
    state = seed
    self.functions = functions
    self.operators = operators
  }

  /// xorshift64.
  private mutating func bits() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func number(below count: Int) -> Int { Int(bits() % UInt64(count)) }

  mutating func real(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(bits() >> 11) / 0x1p53
  }

  mutating func expression(depth: Int) -> ReferenceExpression {
    if depth == 0 { return leaf() }
    switch number(below: 8) {
    case 0: return leaf()
    case 1: return .negation(expression(depth: depth - 1))
    case 2, 3:
      guard !functions.isEmpty else { return leaf() }
      let function = functions[number(below: functions.count)]
      return .call(function.name, (0..<function.count).map { _ in expression(depth: depth - 1) })
    case 4:
      let exponent = Double(number(below: 7)) - 2
      let sign = ReferenceExpression.number(abs(exponent))
      return .binary("^", expression(depth: depth - 1), exponent < 0 ? .negation(sign) : sign)
    default:
      let symbol = operators[number(below: operators.count)]
      return .binary(symbol, expression(depth: depth - 1), expression(depth: depth - 1))
    }
  }

  private mutating func leaf() -> ReferenceExpression {
    switch number(below: 7) {
    case 0, 1: return .variable("x")
    case 2, 3: return .variable("y")
    case 4: return .variable("t")
    case 5: return .variable("k")
    default: return .number(Double(number(below: 12)) / 4)
    }
  }
}
