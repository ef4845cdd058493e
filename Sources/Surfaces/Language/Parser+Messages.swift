/// What the parser says about mistakes: what is wrong; what to do.
extension Parser {
  func error(_ message: String, at range: Range<Int>? = nil) -> FormulaError {
    FormulaError(range: range ?? token.range, message: message)
  }

  /// At most 30 names, and whether there are more.
  private func list(_ names: [String]) -> String {
    names.prefix(30).joined(separator: ", ") + (names.count > 30 ? ", …" : "")
  }

  private func text(_ token: Token) -> String { source.text(token.range) }

  func pair(from open: Token) -> Range<Int> {
    open.range.lowerBound..<token.range.upperBound
  }

  /// Two values side by side, as in `2x`.
  func missingOperator() -> FormulaError {
    let left = tokens[position - 1]
    let (a, b) = (text(left), text(token))
    return error(
      "no operator between '\(a)' and '\(b)'; write \(a)*\(b)",
      at: left.range.lowerBound..<token.range.upperBound)
  }

  /// No value where one has to be.
  func missingOperand() -> FormulaError {
    let isFirst = position == 0
    let previous = isFirst ? nil : tokens[position - 1]
    if let previous, case .binaryOperator = previous.kind {
      return error(
        "'\(text(previous))' needs a value after it; add one or remove it", at: previous.range)
    }
    switch token.kind {
    case .binaryOperator:
      return error("'\(text(token))' needs a value before it; add one or remove it")
    case .close where isFirst:
      return error("')' closes nothing; remove it or add '('")
    case .end:
      return previous?.kind == .open
        ? error("'(' is never closed; add a value and ')'", at: previous?.range)
        : error("the formula ends where a value is needed; add one")
    default:
      return error("a value is missing before '\(text(token))'; add one")
    }
  }

  func unknownValue(_ name: String, at place: Token) -> FormulaError {
    if let function = names.functions.first(where: { $0.name == name }) {
      return error("'\(name)' is a function; write \(function.usage)", at: place.range)
    }
    if vocabulary.words.all.contains(name) { return wordAsValue(name, at: place.range) }
    let known = names.variables + ["pi", "e"]
    if let nearest = nearestName(to: name, in: known) {
      return error("unknown name '\(name)'; did you mean '\(nearest)'?", at: place.range)
    }
    return error(
      "unknown name '\(name)'; the names are \(list(known))", at: place.range)
  }

  /// Something else where one of the vocabulary's words has to be.
  func unknownWord() -> FormulaError {
    let words = vocabulary.words
    let list = "the \(words.noun)s are \(list(words.all))"
    guard case .name(let name) = token.kind else {
      return error("a \(words.noun)'s name is missing here; \(list)")
    }
    let nearest = nearestName(to: name, in: words.all)
    return error(
      "unknown \(words.noun) '\(name)'; " + (nearest.map { "did you mean '\($0)'?" } ?? list))
  }

  /// A word where it would have to be a number.
  func wordAsValue(_ name: String, at range: Range<Int>? = nil) -> FormulaError {
    let noun = vocabulary.words.noun
    return error(
      "'\(name)' is a \(noun), not a number; ask a function for a number of the \(noun)", at: range)
  }

  func unknownFunction(_ name: String, at place: Token) -> FormulaError {
    if names.variables.contains(name) || languageConstants[name] != nil {
      return error("'\(name)' is not a function; write \(name)*( to multiply", at: place.range)
    }
    let known = names.functions.map(\.name)
    if let nearest = nearestName(to: name, in: known) {
      return error("unknown function '\(name)'; did you mean '\(nearest)'?", at: place.range)
    }
    return error(
      "unknown function '\(name)'; the functions are \(list(known))",
      at: place.range)
  }

  func wrongCount(of function: Function, given: Int, at range: Range<Int>) -> FormulaError {
    let count = function.arguments.count
    return error(
      "\(function.name) takes \(count) argument\(count == 1 ? "" : "s"), not \(given); "
        + "write \(function.usage)", at: range)
  }
}
