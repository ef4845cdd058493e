/// The passes over a block that some nodes need, in order, and what each reads.
struct FusionPlan {
  /// An operation of the graph, or several of them in one.
  struct Pass {
    var code: Instruction.Code
    var result: Graph.ID
    /// One to four nodes.
    var operands: [Graph.ID]
  }

  let passes: [Pass]
  /// Constants and numbers of the step that passes or results read, in order of their nodes.
  let uniformOperands: [Graph.ID]

  init(results: [Graph.ID], in graph: Graph) {
    let uses = Self.uses(results: results, in: graph)
    // By their results. What is read once may become part of its reader.
    var made: [Graph.ID: Pass] = [:]
    for id in graph.nodes.indices where uses[id] > 0 && graph.ranks[id] == .point {
      guard let pass = Pass(of: id, in: graph) else { continue }
      let parts = Dictionary(grouping: pass.operands, by: \.self).compactMap { operand, readings in
        uses[operand] == readings.count ? made[operand] : nil
      }
      let fused = pass.fused(with: parts)
      for operand in pass.operands where fused?.operands.contains(operand) == false {
        made[operand] = nil
      }
      made[id] = fused ?? pass
    }
    passes = made.values.sorted { $0.result < $1.result }
    let read = passes.flatMap(\.operands) + results
    uniformOperands = Set(read.filter { graph.ranks[$0] != .point }).sorted()
  }

  /// How often each node is read by the results and what they need; 0 for what they don't.
  private static func uses(results: [Graph.ID], in graph: Graph) -> [Int] {
    var uses = Array(repeating: 0, count: graph.nodes.count)
    // A result counts for many: its block must exist.
    for id in results { uses[id] += 4 }
    for id in graph.nodes.indices.reversed() where uses[id] > 0 {
      guard case .operation(let operation, let a, let b, let c) = graph.nodes[id] else { continue }
      for operand in [a, b, c].prefix(operation.operandCount) { uses[operand] += 1 }
    }
    return uses
  }
}
