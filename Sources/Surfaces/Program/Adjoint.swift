/// ∂root/∂v of a node v: a factor times a node, which saves the multiplications by constants.
///
/// Factors are gathered, so a gradient may differ in its last bits from one that multiplies in the
/// order of the chain rule.
struct Adjoint {
  typealias ID = Graph.ID

  var scale: Double
  /// nil for 1.
  var node: ID?
  /// Whether it is 0 where another branch of the formula was chosen. There it stays 0 whatever it
  /// is multiplied by: the branch not taken may have an infinite slope, or none.
  var isMasked = false

  func scaled(by factor: Double) -> Adjoint {
    Adjoint(scale: scale * factor, node: node, isMasked: isMasked)
  }

  func times(_ partial: ID, in graph: inout Graph) -> Adjoint {
    if let factor = graph.constantValue(partial), factor.isFinite { return scaled(by: factor) }
    guard let node else { return Adjoint(scale: scale, node: partial) }
    return with(graph.apply(.multiply, node, partial), in: &graph)
  }

  func over(_ divisor: ID, in graph: inout Graph) -> Adjoint {
    if let number = graph.constantValue(divisor), (1 / number).isNormal {
      return scaled(by: 1 / number)
    }
    if let node { return with(graph.apply(.divide, node, divisor), in: &graph) }
    return Adjoint(scale: 1, node: graph.apply(.divide, graph.constant(scale), divisor))
  }

  private func with(_ product: ID, in graph: inout Graph) -> Adjoint {
    guard isMasked, let node else {
      return Adjoint(scale: scale, node: product, isMasked: isMasked)
    }
    let guarded = graph.apply(.select, node, product, graph.constant(0))
    return Adjoint(scale: scale, node: guarded, isMasked: true)
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
    if let node, let otherNode = other.node, abs(scale) == abs(other.scale) {
      let operation = scale == other.scale ? Operation.add : .subtract
      let sum = graph.apply(operation, node, otherNode)
      return Adjoint(scale: scale, node: sum, isMasked: isMasked)
    }
    let sum = graph.apply(.add, self.node(in: &graph), other.node(in: &graph))
    return Adjoint(scale: 1, node: sum, isMasked: isMasked)
  }

  /// The node of the product.
  func node(in graph: inout Graph) -> ID {
    guard let node else { return graph.constant(scale) }
    return graph.apply(.multiply, graph.constant(scale), node)
  }
}
