/// Products without a sign, and what they leave in doubt.
extension Parser {
  /// Whether what stands here begins a value, which makes a product with the one before it.
  var beginsFactor: Bool {
    switch token.kind {
    case .number, .name, .root, .open: true
    case .bar: !isInBars
    default: false
    }
  }

  /// Whether something blank stands before this token.
  var hasBlank: Bool {
    position > 0 && tokens[position - 1].range.upperBound < token.range.lowerBound
  }

  /// A value and the factor beside it.
  ///
  /// - Parameter factors: where the product began that has no sign up to here.
  mutating func product(
    of left: Tree.Index, from first: Int, factors: Int
  ) throws(FormulaError) -> Tree.Index {
    if token.kind == .bar { try checkBar(after: factors) }
    if token.kind.isNumber { try note(numberAfterValue()) }
    let right = try power()
    return try append(.binary(.multiply, left, right), from: first)
  }

  /// All factors that stand here side by side.
  mutating func factors() throws(FormulaError) -> Tree.Index {
    try enter()
    defer { leave() }
    let first = position
    var product = try power()
    while beginsFactor { product = try self.product(of: product, from: first, factors: first) }
    return product
  }

  /// `|x|y|z|` is |x|·y·|z| to some and |x·|y|·z| to others, and `a || b` is a choice elsewhere.
  private func checkBar(after factors: Int) throws(FormulaError) {
    let next = tokens[position + 1]
    if next.kind == .bar {
      throw error(
        "unexpected '||'; write where(a, 1, b) for 'a or b', or put '*' before an absolute value",
        at: token.range.lowerBound..<next.range.upperBound)
    }
    guard tokens[position - 1].kind != .bar else { return }
    var level = 0
    for place in factors..<position {
      let kind = tokens[place].kind
      if kind.isOpening { level += 1 }
      if kind.isClosing { level -= 1 }
      if kind == .bar, level == 0 {
        throw error("this '|' may open or close; write abs(x), or '*' between factors")
      }
    }
  }
}
