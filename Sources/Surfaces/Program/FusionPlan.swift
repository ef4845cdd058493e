/// The passes over a block that some nodes need, in order, and what each reads.
struct FusionPlan {
  /// An operation of the graph, or two of them in one.
  struct Pass {
    var code: Instruction.Code
    var result: Graph.ID
    /// One to three nodes.
    var operands: [Graph.ID]
  }

  private(set) var passes: [Pass] = []
  /// Constants and numbers of the step that passes or results read, in order of their nodes.
  let uniformOperands: [Graph.ID]

  init(results: [Graph.ID], in graph: Graph) {
    let uses = Self.uses(results: results, in: graph)
    var absorbed: Set<Graph.ID> = []
    var isFused: Set<Graph.ID> = []
    for id in graph.nodes.indices where uses[id] > 0 && graph.ranks[id] == .point {
      guard case .operation(let operation, let a, let b, let c) = graph.nodes[id] else { continue }
      let fused = [(a, b, false), (b, a, true)].lazy.compactMap { inner, other, isSecond in
        Self.fusion(
          of: inner, into: operation, with: other, isSecond: isSecond, result: id, in: graph,
          allowed: uses[inner] == 1 && !isFused.contains(inner)
        ).map { ($0, inner) }
      }.first
      if let (pass, inner) = fused {
        absorbed.insert(inner)
        isFused.insert(id)
        passes.append(pass)
      } else {
        passes.append(Pass(code: .operation(operation), result: id, operands: [a, b, c]))
      }
    }
    passes.removeAll { absorbed.contains($0.result) }
    let read = passes.flatMap(\.operands) + results
    uniformOperands = Set(read.filter { graph.ranks[$0] != .point }).sorted()
  }

  private static func fusion(
    of inner: Graph.ID, into outer: Operation, with other: Graph.ID, isSecond: Bool,
    result: Graph.ID, in graph: Graph, allowed: Bool
  ) -> Pass? {
    guard allowed, graph.ranks[inner] == .point,
      case .operation(let operation, let a, let b, _) = graph.nodes[inner],
      let fusion = Fusion(inner: operation, outer: outer, isSecond: isSecond)
    else { return nil }
    return Pass(code: .fused(fusion), result: result, operands: [a, b, other])
  }

  /// How often each node is read by the results and what they need; 0 for what they don't.
  private static func uses(results: [Graph.ID], in graph: Graph) -> [Int] {
    var uses = Array(repeating: 0, count: graph.nodes.count)
    // A result counts twice: its block must exist.
    for id in results { uses[id] += 2 }
    for id in graph.nodes.indices.reversed() where uses[id] > 0 {
      guard case .operation(let operation, let a, let b, let c) = graph.nodes[id] else { continue }
      for operand in [a, b, c].prefix(operation.operandCount) { uses[operand] += 1 }
    }
    return uses
  }
}

extension Operation {
  /// How many operands it reads.
  var operandCount: Int {
    switch self {
    case .select, .normal: 3
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .less, .lessOrEqual, .equal,
      .notEqual, .isFirstMinimum, .isFirstMaximum, .power, .modulo, .wholeQuotient, .hypotenuse,
      .arcTangent2:
      2
    default: 1
    }
  }
}
