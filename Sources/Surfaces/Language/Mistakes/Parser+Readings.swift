/// Texts that are read in two ways in print: none is taken, both are spelled out.
///
/// Each is read on in the way that is named first, so that further mistakes are found.
extension Parser {
  private static var product: Int { BinaryOperator.multiply.precedence }

  /// A node as messages write it, before another takes it as an operand.
  ///
  /// - Parameter end: the first node that is not to be looked at.
  private func text(of index: Tree.Index, atLeast precedence: Int, before end: Int) -> String {
    CanonicalText(nodes.prefix(end)).text(of: index, atLeast: precedence)
  }

  private func text(of index: Tree.Index, atLeast precedence: Int) -> String {
    text(of: index, atLeast: precedence, before: nodes.count)
  }

  /// Notes that a part can be understood in two ways; where these are too long for a line, their pattern
  /// is shown.
  private mutating func noteReadings(
    _ first: String, _ second: String, pattern: String, at range: Range<Int>
  ) throws(FormulaError) {
    let isShort = max(first.count, second.count) <= 60
    let isSound = mistakes.allSatisfy { !range.overlaps($0.range) }
    let isSpelled = isShort && isSound
    try note(
      error(
        "'\(source.text(range))' can be read in two ways; write "
          + (isSpelled ? "\(first) or \(second)" : pattern),
        at: range, suggestions: isSpelled ? [first, second] : []))
  }

  // MARK: Quotients

  /// `1/2x`: (1/2)·x or 1/(2x).
  mutating func ambiguousQuotient(
    _ left: Tree.Index, _ right: Tree.Index, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    if token.kind.isNumber { try note(numberAfterValue()) }
    let rest = try factors()
    let a = text(of: left, atLeast: Self.product)
    let b = text(of: right, atLeast: Self.product + 1)
    let c = text(of: rest, atLeast: Self.product)
    try noteReadings(
      "(\(a)/\(b))*\(c)", "\(a)/(\(b)*\(c))", pattern: "(a/b)*c or a/(b*c)",
      at: range(from: first))
    let quotient = try append(.binary(.divide, left, right), from: first)
    return try append(.binary(.multiply, quotient, rest), from: first)
  }

  // MARK: Powers

  /// Whether what stands beside an exponent after `^`, without a blank, may belong to it. `(x-1)^2(y+1)`
  /// is clear, `e^2(y+1)` is not.
  func isExponentUnclear(over base: Tree.Index) -> Bool {
    guard beginsFactor, !hasBlank, !token.kind.isNumber else { return false }
    switch lastOperand {
    case .group: return false
    case .other: return true
    case .number:
      if case .number = nodes[base] { return true }
      return !token.kind.isOpening && token.kind != .bar
    }
  }

  /// `x^2y`: x²·y or x^(2y).
  mutating func ambiguousExponent(
    _ base: Tree.Index, _ exponent: Tree.Index, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    let rest = try factors()
    let a = text(of: base, atLeast: BinaryOperator.power.precedence + 1)
    let b = text(of: exponent, atLeast: Self.product + 1)
    let c = text(of: rest, atLeast: Self.product)
    try noteReadings(
      "\(a)^\(b)*\(c)", "\(a)^(\(b)*\(c))", pattern: "a^b*c or a^(b*c)", at: range(from: first))
    let power = try append(.binary(.power, base, exponent), from: first)
    return try append(.binary(.multiply, power, rest), from: first)
  }

  /// `x²^3`: (x²)³ or x^(2³).
  mutating func ambiguousTower(
    over power: Tree.Index, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    guard case .binary(_, let base, let lower) = nodes[power] else {
      preconditionFailure("a tower stands on a power")
    }
    let upper = try exponentHere()
    let a = text(of: base, atLeast: BinaryOperator.power.precedence + 1, before: power)
    let b = text(of: lower, atLeast: BinaryOperator.power.precedence + 1, before: power)
    let c = text(of: upper, atLeast: Self.product + 1)
    try noteReadings(
      "(\(a)^\(b))^\(c)", "\(a)^(\(b)^\(c))", pattern: "(a^b)^c or a^(b^c)",
      at: range(from: first))
    return try append(.binary(.power, power, upper), from: first)
  }

  /// The exponent that stands here, after `^` or above the line.
  private mutating func exponentHere() throws(FormulaError) -> Tree.Index {
    position += 1
    guard case .superscript(let value) = tokens[position - 1].kind else { return try signed() }
    let index = try append(.number(abs(value)), from: position - 1)
    return value < 0 ? try append(.negation(index), from: position - 1) : index
  }

  // MARK: Roots

  /// `√2x`: √2·x or √(2x).
  mutating func ambiguousRoot(
    _ root: Tree.Index, of radicand: Tree.Index, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    let rest = try factors()
    let a = text(of: radicand, atLeast: 0, before: root)
    let b = text(of: radicand, atLeast: Self.product, before: root)
    let c = text(of: rest, atLeast: Self.product)
    try noteReadings(
      "sqrt(\(a))*\(c)", "sqrt(\(b)*\(c))", pattern: "sqrt(a)*b or sqrt(a*b)",
      at: range(from: first))
    return try append(.binary(.multiply, root, rest), from: first)
  }

  /// `√x²`: (√x)² or √(x²).
  mutating func ambiguousRootPower(
    of radicand: Tree.Index, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    let exponent = try exponentHere()
    let a = text(of: radicand, atLeast: 0)
    let b = text(of: radicand, atLeast: BinaryOperator.power.precedence + 1)
    let c = text(of: exponent, atLeast: Self.product + 1)
    try noteReadings(
      "sqrt(\(a))^\(c)", "sqrt(\(b)^\(c))", pattern: "sqrt(a)^b or sqrt(a^b)",
      at: range(from: first))
    let root = try append(standard("sqrt", of: radicand), from: first)
    return try append(.binary(.power, root, exponent), from: first)
  }

  // MARK: Functions

  /// `sin x/2`: sin(x)/2 or sin(x/2).
  mutating func noteArgument(
    _ argument: Tree.Index, of callee: Callee<Function>, _ exponent: Exponent?, _ rest: Rest,
    at range: Range<Int>
  ) throws(FormulaError) {
    let (sign, precedence) = (rest.symbol.rawValue, rest.symbol.precedence)
    let a = text(of: argument, atLeast: 0)
    let b = text(of: argument, atLeast: precedence)
    let c = text(of: rest.value, atLeast: rest.symbol == .divide ? precedence + 1 : precedence)
    let power = exponent.map { "^" + CanonicalText<Function>.text(of: $0.value) } ?? ""
    let name = callee.name
    try noteReadings(
      "\(name)(\(a))\(power)\(sign)\(c)", "\(name)(\(b)\(sign)\(c))\(power)",
      pattern: "\(name)(a)\(power)\(sign)b or \(name)(a\(sign)b)\(power)", at: range)
  }

  /// `sin⁻¹(x)`: asin(x) or 1/sin(x).
  mutating func noteInverse(
    of callee: Callee<Function>, _ call: Tree.Index, at range: Range<Int>
  ) throws(FormulaError) {
    guard let inverse = callee.inverse else {
      try note(
        error(
          "the inverse of \(callee.name) is no function here; "
            + "write 1/\(callee.usage) if a quotient is meant", at: range))
      return
    }
    let text = text(of: call, atLeast: 0)
    let isCall = text.hasPrefix(callee.name + "(")
    let arguments = isCall ? String(text.dropFirst(callee.name.count)) : "(x)"
    let quotient = "(1/\(callee.name)\(arguments))"
    try noteReadings(
      inverse + arguments, quotient, pattern: "\(inverse)(x) or (1/\(callee.name)(x))", at: range)
  }

  /// `e(x)`: e·x or eˣ.
  func ambiguousCallOfE(at place: Int) -> FormulaError {
    error(
      "'e(' can be read in two ways; write e*( to multiply or exp( for a power",
      at: tokens[place].range.lowerBound..<token.range.upperBound, suggestions: ["e*(", "exp("])
  }
}
