extension Parser {
  mutating func operand() throws(FormulaError) -> Tree.Index {
    let first = position
    let result: Tree.Index
    var kind = OperandKind.other
    switch token.kind {
    case .number(let value):
      position += 1
      result = try append(.number(value), from: first)
      kind = .number
    case .name(let name):
      position += 1
      result = try named(name)
    case .open(let bracket):
      result = try group(bracket)
      kind = .group
    case .bar:
      result = try absolute()
      kind = .group
    case .root:
      result = try root()
    default:
      throw missingOperand()
    }
    lastOperand = kind
    return result
  }

  private mutating func group(_ bracket: Bracket) throws(FormulaError) -> Tree.Index {
    let open = token
    position += 1
    if token.kind == .close(bracket) {
      throw error(
        "the parentheses are empty; put a value between them",
        at: open.range.lowerBound..<token.range.upperBound)
    }
    let wasInBars = isInBars
    isInBars = false
    defer { isInBars = wasInBars }
    let inner = try expression(above: 0)
    try close(open)
    return inner
  }

  /// Reads the bracket that closes an open one.
  mutating func close(_ open: Token) throws(FormulaError) {
    guard case .open(let bracket) = open.kind else { preconditionFailure("no bracket is open") }
    switch token.kind {
    case .close(let other):
      if other != bracket {
        try note(
          error(
            "'\(bracket.opening)' is closed by '\(other.closing)'; write '\(bracket.closing)'",
            suggestions: [bracket.closing]))
      }
      position += 1
    case .end:
      throw error(
        "'\(bracket.opening)' is never closed; add '\(bracket.closing)'", at: open.range)
    case .comma: throw strayComma()
    default: throw missingOperand()
    }
  }

  private mutating func absolute() throws(FormulaError) -> Tree.Index {
    let first = position
    position += 1
    let wasInBars = isInBars
    isInBars = true
    defer { isInBars = wasInBars }
    let inner = try expression(above: 0)
    guard token.kind == .bar else {
      throw error(
        "'|' is never closed; add '|', or write where(a, 1, b) for 'a or b'",
        at: tokens[first].range)
    }
    position += 1
    if case .binary(let symbol, _, _) = nodes[inner], symbol.isComparison {
      try note(
        error(
          "a comparison has no absolute value; write where(a, 1, b) for 'a or b'",
          at: range(from: first)))
    }
    return try append(standard("abs", of: inner), from: first)
  }

  /// √ and the value after it, which ends where a sign, a blank or a bracket of its own ends it.
  private mutating func root() throws(FormulaError) -> Tree.Index {
    try enter()
    defer { leave() }
    let first = position
    position += 1
    let radicand = try operand()
    let isOpen = lastOperand != .group
    if isPowerSign { return try ambiguousRootPower(of: radicand, from: first) }
    let root = try append(standard("sqrt", of: radicand), from: first)
    guard isOpen, beginsFactor, !token.kind.isNumber, !hasBlank else { return root }
    return try ambiguousRoot(root, of: radicand, from: first)
  }

  /// The node of a function of formulas; a language without it has no such sign.
  func standard(_ name: String, of operand: Tree.Index) throws(FormulaError) -> Tree.Node {
    guard let function = names.function(called: name) else {
      throw unknownFunction(name, at: tokens[position - 1])
    }
    return .call(function, [operand])
  }

  /// What a name stands for that has just been read.
  private mutating func named(_ name: String) throws(FormulaError) -> Tree.Index {
    let place = position - 1
    if token.kind.isOpening || !isValue(name), let callee = Callee(name, in: names) {
      return try application(of: callee)
    }
    guard token.kind.isOpening else { return try value(name) }
    guard vocabulary.multipliesParentheses, isValue(name) else {
      return try unknownCall(of: name)
    }
    if name == "e", !names.variables.contains(name) { throw ambiguousCallOfE(at: place) }
    return try value(name)
  }

  /// Whether a name is a number here.
  func isValue(_ name: String) -> Bool {
    names.variables.contains(name) || languageConstants[name] != nil
  }

  private mutating func value(_ name: String) throws(FormulaError) -> Tree.Index {
    let place = position - 1
    if names.variables.contains(name) { return try append(.variable(name), from: place) }
    if let constant = languageConstants[name] {
      return try append(.number(constant), from: place)
    }
    try note(unknownValue(name, at: tokens[place]))
    return try append(.number(1), from: place)
  }

  /// Notes that there is no such function, and reads its arguments for further mistakes.
  private mutating func unknownCall(of name: String) throws(FormulaError) -> Tree.Index {
    let place = position - 1
    let mistake = unknownFunction(name, at: tokens[place])
    // Elsewhere arguments may be words, which are none without their function.
    guard vocabulary.multipliesParentheses else { throw mistake }
    try note(mistake)
    _ = try arguments { _ in .expression }
    return try append(.number(1), from: place)
  }
}

extension Token {
  /// `xyt` as three names where it is none itself: of x, y and t alone, and only where these are
  /// variables.
  func letters<Function>(in vocabulary: Vocabulary<Function>) -> [Token] {
    guard case .name(let name) = kind, range.count > 1, range.count == name.unicodeScalars.count,
      name.allSatisfy({ "xyt".contains($0) })
    else { return [self] }
    let variables = vocabulary.outer.variables + vocabulary.inner.variables
    guard !variables.contains(name), !vocabulary.words.all.contains(name),
      name.allSatisfy({ variables.contains(String($0)) })
    else { return [self] }
    return name.enumerated().map { offset, letter in
      let start = range.lowerBound + offset
      return Token(kind: .name(String(letter)), range: start..<start + 1)
    }
  }
}
