/// Turns tokens into the nodes of a `SyntaxTree`: precedence climbing, with a bounded depth.
///
/// A mistake after which reading can go on is noted among `mistakes`, with a number in the place of what
/// it spoils; any other ends the reading.
struct Parser<Function: LanguageFunction> {
  typealias Tree = SyntaxTree<Function>

  let source: [Unicode.Scalar]
  let tokens: [Token]
  let vocabulary: Vocabulary<Function>
  var position = 0
  private var depth = 0
  /// Whether an argument of the kind `.inner` is being read.
  var isInner = false
  /// Whether the innermost thing open is a bar, so that the next one closes it.
  var isInBars = false
  /// What the last operand was that has been read.
  var lastOperand = OperandKind.other
  private(set) var nodes: [Tree.Node] = []
  /// For each node, where it stands in the source.
  private(set) var ranges: [Range<Int>] = []
  private(set) var mistakes: [FormulaError] = []

  /// What decides whether a value beside an operand may be a factor of its own.
  enum OperandKind {
    case number
    /// Closed by a bracket or bar of its own.
    case group
    case other
  }

  init(source: [Unicode.Scalar], tokens: [Token], vocabulary: Vocabulary<Function>) {
    self.source = source
    self.vocabulary = vocabulary
    self.tokens = tokens.flatMap { $0.letters(in: vocabulary) }
  }

  mutating func parse() throws(FormulaError) {
    guard tokens.count > 1 else {
      throw FormulaError(
        range: 0..<source.count, message: "the formula is empty; write a number or an expression")
    }
    _ = try expression(above: 0)
    switch token.kind {
    case .end: break
    case .close(let bracket):
      throw error("'\(bracket.closing)' closes nothing; remove it or add '\(bracket.opening)'")
    case .comma: throw strayComma()
    default: throw missingOperand()
    }
  }

  var token: Token { tokens[position] }

  /// What may be used here.
  var names: Vocabulary<Function>.Names { isInner ? vocabulary.inner : vocabulary.outer }

  /// What stands between a token and the last one that was read.
  func range(from first: Int) -> Range<Int> {
    tokens[first].range.lowerBound..<tokens[position - 1].range.upperBound
  }

  /// - Parameter first: the number of the node's first token; its last is the one before this.
  mutating func append(_ node: Tree.Node, from first: Int) throws(FormulaError) -> Tree.Index {
    try append(node, at: range(from: first))
  }

  mutating func append(_ node: Tree.Node, at range: Range<Int>) throws(FormulaError) -> Tree.Index {
    guard nodes.count < FormulaLimits.nodes else {
      throw error("the formula has more than \(FormulaLimits.nodes) parts; simplify it")
    }
    nodes.append(node)
    ranges.append(range)
    return nodes.count - 1
  }

  /// Notes a mistake; too many end the reading.
  mutating func note(_ mistake: FormulaError?) throws(FormulaError) {
    guard let mistake else { return }
    guard mistakes.count < 20 else { throw mistake }
    mistakes.append(mistake)
  }

  /// All nesting passes through here.
  mutating func enter() throws(FormulaError) {
    depth += 1
    guard depth <= FormulaLimits.depth else {
      throw error("more than \(FormulaLimits.depth) levels are nested here; simplify the formula")
    }
  }

  mutating func leave() { depth -= 1 }

  // MARK: Operators

  /// An operand and all operators after it that bind tighter than `floor`, a product without a sign
  /// among them.
  mutating func expression(above floor: Int) throws(FormulaError) -> Tree.Index {
    let first = position
    var factors = position
    var left = try signed()
    while true {
      if let symbol = symbolHere, symbol.precedence > floor {
        position += 1
        factors = position
        let right = try expression(above: symbol.precedence)
        left = try joined(left, symbol, right, from: first)
      } else if floor < BinaryOperator.multiply.precedence, beginsFactor {
        left = try product(of: left, from: first, factors: factors)
      } else {
        return left
      }
    }
  }

  /// The operator that stands here; a sign that couldn't be read counts as one.
  private var symbolHere: BinaryOperator? {
    switch token.kind {
    case .binaryOperator(let symbol): symbol
    case .unreadable: .multiply
    default: nil
    }
  }

  private mutating func joined(
    _ left: Tree.Index, _ symbol: BinaryOperator, _ right: Tree.Index, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    if symbol == .divide, beginsFactor {
      return try ambiguousQuotient(left, right, from: first)
    }
    let whole = try append(.binary(symbol, left, right), from: first)
    if symbol.isComparison, case .binaryOperator(let next) = token.kind, next.isComparison {
      throw error("comparisons don't chain; write where(a < b, b < c, 0)")
    }
    return whole
  }

  /// A power with its signs.
  mutating func signed() throws(FormulaError) -> Tree.Index {
    try enter()
    defer { leave() }
    let first = position
    switch token.kind {
    case .binaryOperator(.subtract):
      position += 1
      return try append(.negation(signed()), from: first)
    case .binaryOperator(.add):
      position += 1
      return try signed()
    case .unreadable:
      position += 1
      switch token.kind {
      case .end, .close, .comma: return try append(.number(1), from: first)
      default: return try signed()
      }
    default:
      return try power()
    }
  }

  /// An operand and what is written above it or after `^`.
  mutating func power() throws(FormulaError) -> Tree.Index {
    let first = position
    var base = try operand()
    if case .superscript(let exponent) = token.kind {
      position += 1
      let place = tokens[position - 1].range
      base = try raised(base, to: (place, exponent), from: first)
      lastOperand = .other
      return isPowerSign ? try ambiguousTower(over: base, from: first) : base
    }
    guard token.kind == .binaryOperator(.power) else { return base }
    position += 1
    let exponent = try signed()
    if isExponentUnclear(over: base) { return try ambiguousExponent(base, exponent, from: first) }
    return try append(.binary(.power, base, exponent), from: first)
  }

  /// Whether an exponent follows.
  var isPowerSign: Bool {
    switch token.kind {
    case .superscript, .binaryOperator(.power): true
    default: false
    }
  }

  /// An exponent that is a number: where it stands, and its value.
  typealias Exponent = (range: Range<Int>, value: Double)

  /// A base raised to a number.
  mutating func raised(
    _ base: Tree.Index, to exponent: Exponent, from first: Int
  ) throws(FormulaError) -> Tree.Index {
    var index = try append(.number(abs(exponent.value)), at: exponent.range)
    if exponent.value < 0 { index = try append(.negation(index), at: exponent.range) }
    return try append(.binary(.power, base, index), from: first)
  }
}

/// The numbers that every text knows by name.
let languageConstants: [String: Double] = ["pi": .pi, "e": 2.718281828459045]
