/// Writes nodes as canonical text: ASCII, explicit products, no more parentheses than are needed.
///
/// Read again, the text gives the same nodes. `pi` and `e` are written by name.
struct CanonicalText<Function: LanguageFunction> {
  private var parts: [(text: String, precedence: Int)] = []

  /// Tighter than any operator.
  private static var closed: Int { 6 }
  private static var sign: Int { 4 }

  /// - Parameter nodes: every one after its operands, which no other node shares.
  init(_ nodes: some Sequence<SyntaxTree<Function>.Node>) {
    for node in nodes { parts.append(text(of: node)) }
  }

  /// The text of a node that isn't the operand of another, in parentheses where it binds more loosely
  /// than is needed.
  func text(of index: Int, atLeast needed: Int = 0) -> String {
    let part = parts[index]
    return part.precedence < needed ? "(\(part.text))" : part.text
  }

  /// The same of an operand, whose text is not needed a second time.
  private mutating func taken(_ index: Int, atLeast needed: Int) -> String {
    defer { parts[index].text = "" }
    return text(of: index, atLeast: needed)
  }

  private mutating func text(
    of node: SyntaxTree<Function>.Node
  ) -> (text: String, precedence: Int) {
    switch node {
    case .number(let value): return (Self.text(of: value), Self.closed)
    case .variable(let name): return (name, Self.closed)
    case .negation(let a): return ("-" + taken(a, atLeast: Self.sign), Self.sign)
    case .call(let function, let arguments):
      let texts = arguments.map { taken($0, atLeast: 0) }
      return ("\(function.name)(\(texts.joined(separator: ", ")))", Self.closed)
    case .binary(.power, let a, let b):
      let base = taken(a, atLeast: Self.closed)
      return (base + "^" + taken(b, atLeast: Self.sign), BinaryOperator.power.precedence)
    case .binary(let symbol, let a, let b):
      let own = symbol.precedence
      let left = taken(a, atLeast: symbol.isComparison ? own + 1 : own)
      let sign = symbol.isComparison ? " \(symbol.rawValue) " : symbol.rawValue
      return (left + sign + taken(b, atLeast: own + 1), own)
    }
  }

  static func text(of value: Double) -> String {
    if let constant = languageConstants.first(where: { $0.value == value }) { return constant.key }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension SyntaxTree {
  /// The text in canonical form.
  package var canonicalText: String { CanonicalText(nodes).text(of: nodes.count - 1) }
}
