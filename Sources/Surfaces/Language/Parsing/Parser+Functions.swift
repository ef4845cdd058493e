extension Parser {
  /// A function whose name has been read: `sin(x)`, `sin²(x)`, `sin 2x`.
  mutating func application(of callee: Callee<Function>) throws(FormulaError) -> Tree.Index {
    let first = position - 1
    let exponent = try functionExponent(of: callee)
    if exponent?.value == -1 { return try inverse(of: callee, from: first) }
    return try applied(callee, from: first, exponent: exponent)
  }

  /// Reads the exponent between a function's name and its argument; nil if there is none.
  private mutating func functionExponent(
    of callee: Callee<Function>
  ) throws(FormulaError) -> Exponent? {
    let first = position
    switch token.kind {
    case .superscript(let value):
      position += 1
      return (range(from: first), value)
    case .binaryOperator(.power):
      position += 1
      let isNegative = token.kind == .binaryOperator(.subtract)
      if isNegative { position += 1 }
      guard case .number(let value) = token.kind else {
        throw error(
          "the power of a function stands behind its argument; write \(callee.usage)^…",
          at: range(from: first))
      }
      position += 1
      return (range(from: first), isNegative ? -value : value)
    default:
      return nil
    }
  }

  private mutating func applied(
    _ callee: Callee<Function>, from first: Int, exponent: Exponent?
  ) throws(FormulaError) -> Tree.Index {
    guard token.kind.isOpening else {
      return try bareCall(of: callee, from: first, exponent: exponent)
    }
    let call = try call(of: callee, from: first)
    guard let exponent else { return call }
    return try raised(call, to: exponent, from: first)
  }

  /// `sin⁻¹(x)`: read on as 1/sin(x).
  private mutating func inverse(
    of callee: Callee<Function>, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    let exponent = tokens[position - 1].range
    let call = try applied(callee, from: first, exponent: nil)
    try noteInverse(of: callee, call, at: range(from: first))
    return try raised(call, to: (exponent, -1), from: first)
  }

  // MARK: In parentheses

  private mutating func call(
    of callee: Callee<Function>, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    // Operands stand before what they belong to, in the order of the arguments.
    var zero: Tree.Index?
    if case .rectifier = callee { zero = try append(.number(0), from: first) }
    let arguments = try arguments { callee.kind(ofArgument: $0) }
    if arguments.contains(where: isPart(of: callee, among: arguments)) {
      return try callWithPart(of: callee, arguments, from: first)
    }
    guard arguments.count == callee.arguments.count else {
      try note(wrongCount(of: callee, given: arguments.count, at: range(from: first)))
      return try append(.number(1), from: first)
    }
    return try append(node(of: callee, arguments, zero: zero), from: first)
  }

  /// Whether an argument is a part where an expression could stand.
  private func isPart(
    of callee: Callee<Function>, among arguments: [Tree.Index]
  ) -> (Tree.Index) -> Bool {
    { [nodes, vocabulary] argument in
      guard let index = arguments.firstIndex(of: argument),
        callee.kind(ofArgument: index) == .partOrExpression,
        case .variable(let name) = nodes[argument]
      else { return false }
      return vocabulary.parts.all.contains(name)
    }
  }

  private mutating func callWithPart(
    of callee: Callee<Function>, _ arguments: [Tree.Index], from first: Int
  ) throws(FormulaError) -> Tree.Index {
    let count = callee.arguments.count + 1
    guard let variant = callee.variant(arguments: count) else {
      preconditionFailure("a function that takes a part or not has both forms")
    }
    guard arguments.count == count else {
      try note(wrongCount(of: variant, given: arguments.count, at: range(from: first)))
      return try append(.number(1), from: first)
    }
    return try append(node(of: variant, arguments, zero: nil), from: first)
  }

  private func node(
    of callee: Callee<Function>, _ arguments: [Tree.Index], zero: Tree.Index?
  ) -> Tree.Node {
    switch callee {
    case .function(let function): .call(function, arguments)
    case .power: .binary(.power, arguments[0], arguments[1])
    case .rectifier(let max): .call(max, (zero.map { [$0] } ?? []) + arguments)
    }
  }

  /// Values between parentheses, separated by commas.
  mutating func arguments(
    _ kind: (Int) -> ArgumentKind
  ) throws(FormulaError) -> [Tree.Index] {
    let open = token
    let wasInBars = isInBars
    isInBars = false
    defer { isInBars = wasInBars }
    position += 1
    var arguments: [Tree.Index] = []
    while !token.kind.isClosing || !arguments.isEmpty {
      arguments.append(try argument(kind(arguments.count)))
      guard token.kind == .comma else { break }
      position += 1
    }
    try close(open)
    return arguments
  }

  private mutating func argument(_ kind: ArgumentKind) throws(FormulaError) -> Tree.Index {
    let wasInner = isInner
    defer { isInner = wasInner }
    switch kind {
    case .expression: return try expression(above: 0)
    case .word: return try word()
    case .part: return try part()
    case .partOrExpression:
      if case .name(let name) = token.kind, vocabulary.parts.all.contains(name) {
        return try part()
      }
      return try expression(above: 0)
    case .inner:
      isInner = true
      return try expression(above: 0)
    }
  }

  /// One of the vocabulary's words, and nothing else up to the end of the argument.
  private mutating func word() throws(FormulaError) -> Tree.Index {
    guard case .name(let name) = token.kind, vocabulary.words.all.contains(name) else {
      throw unknownWord()
    }
    switch tokens[position + 1].kind {
    case .comma, .close, .end: position += 1
    default: throw wordAsValue(name)
    }
    return try append(.variable(name), from: position - 1)
  }

  /// One of the vocabulary's parts, and nothing else up to the end of the argument.
  private mutating func part() throws(FormulaError) -> Tree.Index {
    let parts = vocabulary.parts
    guard case .name(let name) = token.kind, parts.all.contains(name) else {
      throw unknown(parts)
    }
    switch tokens[position + 1].kind {
    case .comma, .close, .end: position += 1
    default: throw wordAsValue(name)
    }
    return try append(.variable(name), from: position - 1)
  }

  // MARK: Without parentheses

  /// `cos 2πx`: the argument is a product without signs or blanks, and ends before a function.
  private mutating func bareCall(
    of callee: Callee<Function>, from first: Int, exponent: Exponent?
  ) throws(FormulaError) -> Tree.Index {
    guard callee.takesProduct, beginsFactor else {
      throw error("'\(callee.name)' is a function; write \(callee.usage)", at: range(from: first))
    }
    try enter()
    defer { leave() }
    var zero: Tree.Index?
    if case .rectifier = callee { zero = try append(.number(0), from: first) }
    let start = position
    var argument = try power()
    while continuesArgument(from: start) {
      let factor = try power()
      argument = try append(.binary(.multiply, argument, factor), from: start)
    }
    let rest = try restAfterArgument()
    if let rest {
      try noteArgument(argument, of: callee, exponent, rest, at: range(from: first))
    }
    var whole = try append(node(of: callee, [argument], zero: zero), from: first)
    if let exponent { whole = try raised(whole, to: exponent, from: first) }
    guard let rest else { return whole }
    return try append(.binary(rest.symbol, whole, rest.value), from: first)
  }

  /// Whether what stands here belongs to the argument that began with a token.
  private func continuesArgument(from start: Int) -> Bool {
    guard beginsFactor, !token.kind.isNumber, !hasBlank, !isFunctionHere else { return false }
    if token.kind.isOpening || token.kind == .bar {
      return tokens[start..<position].allSatisfy { $0.kind.isNumber || $0.kind == .name("pi") }
    }
    return true
  }

  typealias Rest = (symbol: BinaryOperator, value: Tree.Index)

  /// Reads what some would count to the argument and others not; nil where nothing is in doubt.
  private mutating func restAfterArgument() throws(FormulaError) -> Rest? {
    switch token.kind {
    case .binaryOperator(let symbol) where symbol == .multiply || symbol == .divide:
      if isFunction(at: position + 1) { return nil }
      position += 1
      return (symbol, try signed())
    default:
      guard beginsFactor, !token.kind.isNumber, !(isFunctionHere && hasBlank) else { return nil }
      return (.multiply, try factors())
    }
  }

  var isFunctionHere: Bool { isFunction(at: position) }

  private func isFunction(at position: Int) -> Bool {
    guard case .name(let name) = tokens[position].kind, !isValue(name) else { return false }
    return Callee(name, in: names) != nil
  }
}
