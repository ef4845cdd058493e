/// Turns tokens into the nodes of a `SyntaxTree`: precedence climbing, with a bounded depth.
struct Parser<Function: LanguageFunction> {
  typealias Tree = SyntaxTree<Function>

  let source: [Unicode.Scalar]
  let tokens: [Token]
  let vocabulary: Vocabulary<Function>
  private(set) var position = 0
  private var depth = 0
  /// Whether an argument of the kind `.inner` is being read.
  private var isInner = false
  private var nodes: [Tree.Node] = []
  /// For each node, where it stands in the source.
  private(set) var ranges: [Range<Int>] = []

  init(source: [Unicode.Scalar], tokens: [Token], vocabulary: Vocabulary<Function>) {
    self.source = source
    self.tokens = tokens
    self.vocabulary = vocabulary
  }

  mutating func parse() throws(FormulaError) -> [Tree.Node] {
    guard tokens.count > 1 else {
      throw FormulaError(
        range: 0..<source.count, message: "the formula is empty; write a number or an expression")
    }
    _ = try expression(above: 0)
    switch token.kind {
    case .end: return nodes
    case .close: throw error("')' closes nothing; remove it or add '('")
    case .comma:
      throw error("',' stands outside a function; write decimals with a point, as in 1.5")
    default: throw missingOperator()
    }
  }

  var token: Token { tokens[position] }

  /// What may be used here.
  var names: Vocabulary<Function>.Names { isInner ? vocabulary.inner : vocabulary.outer }

  /// - Parameter first: the number of the node's first token; its last is the one before this.
  private mutating func append(
    _ node: Tree.Node, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    guard nodes.count < FormulaLimits.nodes else {
      throw error("the formula has more than \(FormulaLimits.nodes) parts; simplify it")
    }
    nodes.append(node)
    ranges.append(tokens[first].range.lowerBound..<tokens[position - 1].range.upperBound)
    return nodes.count - 1
  }

  // MARK: Operators

  /// An operand and all binary operators after it that bind tighter than `floor`.
  private mutating func expression(above floor: Int) throws(FormulaError) -> Tree.Index {
    let first = position
    var left = try signed()
    while case .binaryOperator(let symbol) = token.kind, symbol.precedence > floor {
      position += 1
      let right = try expression(above: symbol.precedence)
      left = try append(.binary(symbol, left, right), from: first)
      if symbol.isComparison, case .binaryOperator(let next) = token.kind, next.isComparison {
        throw error("comparisons don't chain; write where(a < b, b < c, 0)")
      }
    }
    return left
  }

  /// A power with its signs. All nesting passes through here, so here the depth is counted.
  private mutating func signed() throws(FormulaError) -> Tree.Index {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FormulaLimits.depth else {
      throw error("more than \(FormulaLimits.depth) levels are nested here; simplify the formula")
    }
    let first = position
    switch token.kind {
    case .binaryOperator(.subtract):
      position += 1
      return try append(.negation(signed()), from: first)
    case .binaryOperator(.add):
      position += 1
      return try signed()
    default:
      return try power()
    }
  }

  private mutating func power() throws(FormulaError) -> Tree.Index {
    let first = position
    let base = try operand()
    guard token.kind == .binaryOperator(.power) else { return base }
    position += 1
    return try append(.binary(.power, base, signed()), from: first)
  }

  // MARK: Operands

  private mutating func operand() throws(FormulaError) -> Tree.Index {
    let first = token
    switch first.kind {
    case .number(let value):
      position += 1
      return try append(.number(value), from: position - 1)
    case .name(let name):
      position += 1
      return token.kind == .open ? try call(name, at: first) : try value(name, at: first)
    case .open:
      position += 1
      if token.kind == .close {
        throw error("the parentheses are empty; put a value between them", at: pair(from: first))
      }
      let inner = try expression(above: 0)
      try close(first)
      return inner
    case .binaryOperator, .close, .comma, .end:
      throw missingOperand()
    }
  }

  private mutating func value(_ name: String, at place: Token) throws(FormulaError) -> Tree.Index {
    if names.variables.contains(name) {
      return try append(.variable(name), from: position - 1)
    }
    if let constant = languageConstants[name] {
      return try append(.number(constant), from: position - 1)
    }
    throw unknownValue(name, at: place)
  }

  private mutating func call(_ name: String, at place: Token) throws(FormulaError) -> Tree.Index {
    guard let function = names.functions.first(where: { $0.name == name }) else {
      throw unknownFunction(name, at: place)
    }
    let (open, first) = (token, position - 1)
    position += 1
    var arguments: [Tree.Index] = []
    while token.kind != .close || !arguments.isEmpty {
      arguments.append(try argument(function.kind(ofArgument: arguments.count)))
      guard token.kind == .comma else { break }
      position += 1
    }
    try close(open)
    guard arguments.count == function.arguments.count else {
      let range = place.range.lowerBound..<tokens[position - 1].range.upperBound
      throw wrongCount(of: function, given: arguments.count, at: range)
    }
    return try append(.call(function, arguments), from: first)
  }

  private mutating func argument(_ kind: ArgumentKind) throws(FormulaError) -> Tree.Index {
    let wasInner = isInner
    defer { isInner = wasInner }
    switch kind {
    case .expression: return try expression(above: 0)
    case .word: return try word()
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

  private mutating func close(_ open: Token) throws(FormulaError) {
    switch token.kind {
    case .close: position += 1
    case .end: throw error("'(' is never closed; add ')'", at: open.range)
    case .comma:
      throw error("',' stands outside a function; write decimals with a point, as in 1.5")
    default: throw missingOperator()
    }
  }
}

/// The numbers that every text knows by name.
let languageConstants: [String: Double] = ["pi": .pi, "e": 2.718281828459045]
