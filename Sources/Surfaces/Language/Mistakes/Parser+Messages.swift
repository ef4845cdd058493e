/// What the parser says about mistakes: what is wrong; what to do.
extension Parser {
  func error(
    _ message: String, at range: Range<Int>? = nil, suggestions: [String] = []
  ) -> FormulaError {
    FormulaError(range: range ?? token.range, message: message, suggestions: suggestions)
  }

  private func text(_ token: Token) -> String { source.text(token.range) }

  /// A number beside a value, as in `x 2`, which is a product to few; nil if the value is a mistake
  /// itself.
  func numberAfterValue() -> FormulaError? {
    let left = tokens[position - 1]
    let (a, b) = (text(left), text(token))
    let range = left.range.lowerBound..<token.range.upperBound
    func readings(_ first: String, _ second: String) -> FormulaError {
      error(
        "no operator between '\(a)' and '\(b)'; write \(first) or \(second)", at: range,
        suggestions: [first, second])
    }
    switch left.kind {
    case .number where b.count == 3 && b.allSatisfy(\.isNumber) && !a.contains("."):
      return error(
        "'\(a) \(b)' is no number; write \(a)\(b)", at: range, suggestions: ["\(a)\(b)"])
    case .name(let name) where !isValue(name): return nil
    case .name(let name): return readings("\(name)^\(b)", "\(name)*\(b)")
    case .close, .bar: return readings("\(a)^\(b)", "\(a)*\(b)")
    default:
      return error("no operator between '\(a)' and '\(b)'; put one between them", at: range)
    }
  }

  /// A comma outside a function's arguments.
  func strayComma() -> FormulaError {
    guard position > 0, tokens[position - 1].kind.isNumber, tokens[position + 1].kind.isNumber,
      tokens[position + 1].range.count == 3
    else {
      return error("',' stands outside a function; write decimals with a point, as in 1.5")
    }
    let (a, b) = (text(tokens[position - 1]), text(tokens[position + 1]))
    return error(
      "',' stands outside a function; write \(a)\(b) or \(a).\(b), whichever is meant")
  }

  /// No value where one has to be.
  func missingOperand() -> FormulaError {
    let isFirst = position == 0
    let previous = isFirst ? nil : tokens[position - 1]
    if let previous, case .binaryOperator = previous.kind {
      return error(
        "'\(text(previous))' needs a value after it; add one or remove it", at: previous.range)
    }
    if let previous, previous.kind == .root {
      return error("'√' needs a value after it; write sqrt(x)", at: previous.range)
    }
    switch token.kind {
    case .binaryOperator, .superscript:
      return error("'\(text(token))' needs a value before it; add one or remove it")
    case .close(let bracket) where isFirst:
      return error("'\(bracket.closing)' closes nothing; remove it or add '\(bracket.opening)'")
    case .end:
      guard let previous, case .open(let bracket) = previous.kind else {
        return error("the formula ends where a value is needed; add one")
      }
      return error(
        "'\(bracket.opening)' is never closed; add a value and '\(bracket.closing)'",
        at: previous.range)
    default:
      return error("a value is missing before '\(text(token))'; add one")
    }
  }

  func wrongCount(
    of callee: Callee<Function>, given: Int, at range: Range<Int>
  ) -> FormulaError {
    let count = callee.arguments.count
    return error(
      "\(callee.name) takes \(count) argument\(count == 1 ? "" : "s"), not \(given); "
        + "write \(callee.usage)", at: range)
  }
}
