import Surfaces

/// What `steps_until` and the windows watch: an expression in the quantities of one run, ready to be
/// evaluated at very many steps.
struct WatchedExpression {
  private enum Operation {
    case constant(Double)
    case step
    /// A value out of the quantity with this index.
    case quantity(Int)
    case negation(Int)
    case binary(BinaryOperator, Int, Int)
    case call(FormulaFunction, Int, Int, Int)
  }

  /// A part without a finite value.
  struct Gap: Error {
    /// Its place among the expression's nodes.
    let node: Int
    /// The quantity, if it is one by itself.
    let quantity: RunQuantity?
    let value: Double
  }

  private var operations: [Operation] = []
  /// Where the operations begin among the expression's nodes.
  private let offset: Int
  private var scratch: [Double] = []
  private let known: [RunQuantity]
  /// What it reads of the run, each once.
  private(set) var quantities: [RunQuantity] = []
  /// Each quantity's values from t = 0 on, to be set before `value`.
  var columns: [[Double]] = []

  init(_ expression: ClaimExpression, root: Int, constants: [String: Double]) {
    let nodes = expression.nodes(of: root)
    offset = nodes.lowerBound
    known = expression.quantities(of: root)
    for node in expression.tree.nodes[nodes] { append(node, constants: constants) }
    scratch = operations.map { _ in 0 }
  }

  private mutating func append(
    _ node: SyntaxTree<ClaimFunction>.Node, constants: [String: Double]
  ) {
    switch node {
    case .number(let value): operations.append(.constant(value))
    case .variable(let name): operations.append(variable(name, constants: constants))
    case .negation(let a): operations.append(.negation(a - offset))
    case .binary(let symbol, let a, let b):
      operations.append(.binary(symbol, a - offset, b - offset))
    case .call(.formula(let function), let arguments):
      let operands = (0..<3).map { arguments[min($0, arguments.count - 1)] - offset }
      operations.append(.call(function, operands[0], operands[1], operands[2]))
    case .call: preconditionFailure("the parser keeps functions of runs out of here")
    }
  }

  private mutating func variable(_ name: String, constants: [String: Double]) -> Operation {
    if let quantity = known.first(where: { $0.name == name }) {
      if let index = quantities.firstIndex(of: quantity) { return .quantity(index) }
      quantities.append(quantity)
      return .quantity(quantities.count - 1)
    }
    if name == ClaimLanguage.step { return .step }
    guard let value = constants[name] else {
      preconditionFailure("the expression belongs to another scene")
    }
    return .constant(value)
  }

  /// The first step at which it can have a value: parts of steps begin at 1.
  var firstStep: Int { quantities.map(\.firstStep).max() ?? 0 }

  /// The value at a step.
  ///
  /// - Throws: the first part that has no finite value, even one that a `where` doesn't choose.
  mutating func value(at step: Int) throws(Gap) -> Double {
    for (index, operation) in operations.enumerated() {
      let value = Self.value(operation, scratch, columns, step)
      guard value.isFinite else {
        throw Gap(node: offset + index, quantity: quantity(of: operation), value: value)
      }
      scratch[index] = value
    }
    return scratch[scratch.count - 1]
  }

  private func quantity(of operation: Operation) -> RunQuantity? {
    if case .quantity(let index) = operation { quantities[index] } else { nil }
  }

  private static func value(
    _ operation: Operation, _ operands: [Double], _ columns: [[Double]], _ step: Int
  ) -> Double {
    switch operation {
    case .constant(let value): value
    case .step: Double(step)
    case .quantity(let index): columns[index][step]
    case .negation(let a): -operands[a]
    case .binary(let symbol, let a, let b): symbol.value(operands[a], operands[b])
    case .call(let function, let a, let b, let c):
      function.value(operands[a], operands[b], operands[c])
    }
  }
}
