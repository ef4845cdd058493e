/// Gives the passes of a plan their blocks of memory: a linear scan over last uses.
struct SlotAllocator {
  private let plan: FusionPlan
  private let results: [Graph.ID]
  private let firstTemporary: Int32
  private var operands: [Graph.ID: Int32]
  private var lastUses: [Graph.ID: Int] = [:]
  private var free: [Int32] = []
  private(set) var temporaries = 0

  init(plan: FusionPlan, results: [Graph.ID], in graph: Graph) {
    self.plan = plan
    self.results = results
    firstTemporary = Operands.firstBroadcast + Int32(plan.uniformOperands.count)
    operands = [:]
    for (index, id) in plan.uniformOperands.enumerated() {
      operands[id] = Operands.firstBroadcast + Int32(index)
    }
    for (id, node) in graph.nodes.enumerated() {
      if node == .variable(.x) { operands[id] = Operands.x }
      if node == .variable(.y) { operands[id] = Operands.y }
    }
    for (index, pass) in plan.passes.enumerated() {
      for id in pass.operands { lastUses[id] = index }
    }
    for id in results { lastUses[id] = .max }
  }

  mutating func allocate() -> [Instruction] {
    var instructions: [Instruction] = []
    for (index, pass) in plan.passes.enumerated() {
      let read = pass.operands.map(operand)
      // A pass may write over a block that it is the last to read: lane by lane, reading comes first.
      for id in pass.operands where lastUses[id] == index {
        lastUses[id] = nil
        release(operand(id))
      }
      let target = results.firstIndex(of: pass.result).map { Operands.firstResult + Int32($0) }
      let result = target ?? takeTemporary()
      operands[pass.result] = result
      instructions.append(
        Instruction(
          code: pass.code, result: result, a: read[0], b: read.count > 1 ? read[1] : read[0],
          c: read.count > 2 ? read[2] : read[0]))
    }
    for (index, id) in results.enumerated() {
      let (source, target) = (operand(id), Operands.firstResult + Int32(index))
      if source == target { continue }
      instructions.append(
        Instruction(code: .copy, result: target, a: source, b: source, c: source))
    }
    return instructions
  }

  private func operand(_ id: Graph.ID) -> Int32 {
    guard let operand = operands[id] else { preconditionFailure("operands come first") }
    return operand
  }

  private mutating func release(_ operand: Int32) {
    if operand >= firstTemporary { free.append(operand) }
  }

  private mutating func takeTemporary() -> Int32 {
    if let slot = free.popLast() { return slot }
    temporaries += 1
    return firstTemporary + Int32(temporaries - 1)
  }
}
