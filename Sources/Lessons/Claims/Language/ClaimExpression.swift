import Surfaces

/// An expression of a claim, understood.
struct ClaimExpression {
  let tree: SyntaxTree<ClaimFunction>
  private let source: [Unicode.Scalar]
  /// What the language can ask of a run.
  private let known: [RunQuantity]
  /// For each node, where the nodes of its operands begin: a subtree's nodes stand together, its
  /// root last.
  private let starts: [Int]
  /// For each node, whether it has no value of its own: the name of a run, or a part of what is
  /// watched over many steps.
  let isAside: [Bool]

  /// A condition: what is true or false.
  init(condition text: String, in language: ClaimLanguage) throws(FormulaError) {
    try self.init(text, in: language)
    try requireCondition()
  }

  init(_ text: String, in language: ClaimLanguage) throws(FormulaError) {
    tree = try SyntaxTree(text, vocabulary: language.vocabulary)
    source = Array(text.unicodeScalars)
    known = language.quantities
    starts = Self.starts(of: tree.nodes)
    var isAside = tree.nodes.map { _ in false }
    for case .call(let function, let arguments) in tree.nodes {
      for (index, root) in arguments.enumerated()
      where ![.expression, .partOrExpression].contains(function.kind(ofArgument: index)) {
        for node in starts[root]...root { isAside[node] = true }
      }
    }
    self.isAside = isAside
  }

  private static func starts(of nodes: [SyntaxTree<ClaimFunction>.Node]) -> [Int] {
    var starts: [Int] = []
    for (index, node) in nodes.enumerated() {
      switch node {
      case .number, .variable: starts.append(index)
      case .negation(let a), .binary(_, let a, _): starts.append(starts[a])
      case .call(_, let arguments): starts.append(arguments.first.map { starts[$0] } ?? index)
      }
    }
    return starts
  }

  /// The nodes of an operand, itself the last.
  func nodes(of root: Int) -> ClosedRange<Int> { starts[root]...root }

  /// A node as it is written.
  func text(of index: Int) -> String {
    String(String.UnicodeScalarView(source[tree.ranges[index]]))
  }

  /// The name that stands at a node.
  func name(at index: Int) -> String {
    guard case .variable(let name) = tree.nodes[index] else {
      preconditionFailure("the parser lets only a name stand here")
    }
    return name
  }

  /// Whether anything of it is read off a run, its own settings included: a window that watches numbers
  /// of the scene alone doesn't count, nor the gap of a run to itself.
  var asksRun: Bool {
    tree.nodes.contains { node in
      guard case .call(let function, let arguments) = node else { return false }
      switch function {
      case .formula: return false
      case .quantity, .setting, .weightDecay, .constant, .map, .network: return true
      case .gap, .maxGap: return name(at: arguments[0]) != name(at: arguments[1])
      case .stepsUntil, .window: return watchesQuantity(at: arguments[1])
      }
    }
  }

  private func watchesQuantity(at root: Int) -> Bool { !quantities(of: root).isEmpty }

  /// The quantities of a run that an operand reads, each once.
  func quantities(of root: Int) -> [RunQuantity] {
    let names = nodes(of: root).compactMap { index in
      if case .variable(let name) = tree.nodes[index] { name } else { nil }
    }
    return known.filter { names.contains($0.name) }
  }

  /// How many operations on numbers the expression asks for at every step of its windows.
  var watchedNodes: Int {
    tree.nodes.reduce(0) { count, node in
      switch node {
      case .call(.stepsUntil, let arguments), .call(.window, let arguments):
        count + nodes(of: arguments[1]).count
      case .call(.maxGap, _): count + 1
      default: count
      }
    }
  }
}
