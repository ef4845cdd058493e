/// ∂root/∂v of a node v: a factor times a node, which saves the multiplications by constants.
///
/// Moderate factors are gathered, so a gradient may differ in its last bits from one that multiplies in
/// the order of the chain rule. A very large or small one is multiplied to what it stood before, as
/// the formula has it, so that no product on the way ends where the formula's own wouldn't.
struct Adjoint {
  typealias ID = Graph.ID

  var scale: Factor
  /// nil for 1.
  var node: ID?
  /// Whether it is 0 where another branch of the formula was chosen. There it stays 0 whatever it
  /// is multiplied by: the branch not taken may have an infinite slope, or none.
  var isMasked = false

  func scaled(by factor: Double) -> Adjoint { scaled(by: Factor(factor)) }

  private func scaled(by factor: Factor) -> Adjoint {
    Adjoint(scale: scale * factor, node: node, isMasked: isMasked)
  }

  func times(_ partial: ID, in graph: inout Graph) -> Adjoint {
    if let factor = graph.constantValue(partial), factor.isFinite { return scaled(by: factor) }
    guard node != nil else { return Adjoint(scale: scale, node: partial) }
    return combined(with: partial, by: .multiply, in: &graph)
  }

  func over(_ divisor: ID, in graph: inout Graph) -> Adjoint {
    if let number = graph.constantValue(divisor), number.isFinite, number != 0 {
      return scaled(by: Factor(number).reciprocal)
    }
    if node != nil { return combined(with: divisor, by: .divide, in: &graph) }
    guard scale.isModerate else {
      return Adjoint(scale: scale, node: graph.apply(.divide, graph.constant(1), divisor))
    }
    let quotient = graph.apply(.divide, graph.constant(scale.value), divisor)
    return Adjoint(scale: .one, node: quotient)
  }

  /// Itself times or over another node.
  private func combined(with other: ID, by operation: Operation, in graph: inout Graph) -> Adjoint {
    let node = node ?? graph.constant(1)
    // What is 0 or 1 leaves the other node as it is, so nothing is urgent then.
    let (urgent, waiting) = graph.isZeroOrOne(node) ? ([], scale) : scale.split
    let own = graph.multiply(node, by: urgent)
    var product = graph.apply(operation, own, other)
    if isMasked { product = graph.apply(.select, own, product, graph.constant(0)) }
    return Adjoint(scale: waiting, node: product, isMasked: isMasked)
  }

  /// Itself where the condition is 0 (or isn't), 0 elsewhere.
  func `where`(_ condition: ID, isZero: Bool, in graph: inout Graph) -> Adjoint {
    let taken = node ?? graph.constant(1)
    let zero = graph.constant(0)
    let chosen = graph.apply(.select, condition, isZero ? zero : taken, isZero ? taken : zero)
    return Adjoint(scale: scale, node: chosen, isMasked: true)
  }

  func plus(_ other: Adjoint, in graph: inout Graph) -> Adjoint {
    let isMasked = isMasked && other.isMasked
    if node == other.node {
      return Adjoint(scale: scale + other.scale, node: node, isMasked: isMasked)
    }
    if let node, let otherNode = other.node, scale.isModerate,
      scale.magnitude == other.scale.magnitude
    {
      let operation = scale == other.scale ? Operation.add : .subtract
      let sum = graph.apply(operation, node, otherNode)
      return Adjoint(scale: scale, node: sum, isMasked: isMasked)
    }
    let sum = graph.apply(.add, self.node(in: &graph), other.node(in: &graph))
    return Adjoint(scale: .one, node: sum, isMasked: isMasked)
  }

  /// The node of the product.
  func node(in graph: inout Graph) -> ID {
    guard let node else { return graph.constant(scale.value) }
    let (urgent, waiting) = scale.split
    return graph.multiply(node, by: urgent + [waiting.value])
  }
}

extension Graph {
  fileprivate mutating func multiply(_ node: ID, by factors: [Double]) -> ID {
    factors.reduce(node) { product, factor in apply(.multiply, constant(factor), product) }
  }

  /// Whether a node is a choice between 0 and 1.
  fileprivate func isZeroOrOne(_ node: ID) -> Bool {
    guard case .operation(.select, _, let a, let b) = nodes[node] else { return false }
    return [a, b].allSatisfy { [0, 1].contains(constantValue($0)) }
  }
}
