/// Gives the passes of a plan their blocks of memory: a linear scan over last uses.
struct SlotAllocator {
  private let plan: FusionPlan
  private let results: [Program.Result]
  private let layout: Operands
  private let firstTemporary: Int32
  /// Where the value of a node is.
  private var operands: [Graph.ID: Int32] = [:]
  private var lastUses: [Graph.ID: Int] = [:]
  /// The nodes of the inputs.
  private var inputs: [Int: Graph.ID] = [:]
  private var free: [Int32] = []
  private(set) var temporaries = 0

  init(plan: FusionPlan, results: [Program.Result], operands layout: Operands, in graph: Graph) {
    self.plan = plan
    self.results = results
    self.layout = layout
    firstTemporary = Int32(layout.firstBroadcast + plan.uniformOperands.count)
    for (index, id) in plan.uniformOperands.enumerated() {
      operands[id] = Int32(layout.firstBroadcast + index)
    }
    for (id, node) in graph.nodes.enumerated() {
      guard case .variable(.input(let input)) = node else { continue }
      operands[id] = Int32(input)
      inputs[input] = id
    }
    for (index, pass) in plan.passes.enumerated() {
      for id in pass.operands { lastUses[id] = index }
    }
    for result in results { lastUses[result.node] = .max }
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
      let result = target(of: pass.result, after: index) ?? takeTemporary()
      operands[pass.result] = result
      instructions.append(
        Instruction(
          code: pass.code, result: result, a: read[0], b: read.count > 1 ? read[1] : read[0],
          c: read.count > 2 ? read[2] : read[0], d: read.count > 3 ? read[3] : read[0]))
    }
    return instructions + copies()
  }

  /// The result's block, if the node is one and nobody reads any more what the block still holds.
  private func target(of node: Graph.ID, after pass: Int) -> Int32? {
    guard let number = results.firstIndex(where: { $0.node == node }) else { return nil }
    if let replaced = results[number].replacedInput, let input = inputs[replaced],
      let last = lastUses[input], last > pass
    {
      return nil
    }
    return place(ofResult: number)
  }

  private func place(ofResult number: Int) -> Int32 { Int32(layout.firstResult + number) }

  /// Brings results to their blocks that aren't there, each before the block that it comes from is
  /// written over.
  private mutating func copies() -> [Instruction] {
    var waiting = results.indices.compactMap { number -> (from: Int32, to: Int)? in
      let source = operand(results[number].node)
      let isThere =
        source == place(ofResult: number) || Int(source) == results[number].replacedInput
      return isThere ? nil : (source, number)
    }
    var copies: [Instruction] = []
    while !waiting.isEmpty {
      let next = waiting.firstIndex { copy in
        let block = results[copy.to].replacedInput.map(Int32.init)
        return !waiting.contains { $0.to != copy.to && $0.from == block }
      }
      if let next {
        let copy = waiting.remove(at: next)
        copies.append(Self.copy(copy.from, to: place(ofResult: copy.to)))
      } else {
        // They change places in a circle: one steps aside.
        let aside = takeTemporary()
        copies.append(Self.copy(waiting[0].from, to: aside))
        let from = waiting[0].from
        for index in waiting.indices where waiting[index].from == from {
          waiting[index].from = aside
        }
      }
    }
    return copies
  }

  private static func copy(_ source: Int32, to target: Int32) -> Instruction {
    Instruction(code: .copy, result: target, a: source, b: source, c: source, d: source)
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
