/// Nodes of a graph as instructions over blocks of points.
///
/// Only what the results need is computed; what is the same for all points is computed once a step;
/// a temporary block is taken again as soon as its last reader is done, so that a program of usual
/// size stays in the first-level cache.
struct Program: Sendable {
  /// The numbers that don't depend on the point.
  let steps: StepProgram
  /// Which of them the instructions need in all lanes.
  let broadcasts: [Int]
  /// How many temporary blocks there are.
  let temporaries: Int
  let instructions: [Instruction]

  /// Whether a result changes with t.
  var dependsOnStep: Bool { steps.dependsOnStep }

  /// - Precondition: one or two results.
  init(results: [Graph.ID], in graph: Graph) {
    precondition((1...Operands.maximumResults).contains(results.count), "one or two results")
    let plan = FusionPlan(results: results, in: graph)
    let uniform = plan.uniformOperands
    let steps = StepProgram(results: uniform, in: graph)
    self.steps = steps
    broadcasts = uniform.map { steps.place(of: $0) }
    var allocator = SlotAllocator(
      plan: plan, results: results, in: graph)
    instructions = allocator.allocate()
    temporaries = allocator.temporaries
  }
}
