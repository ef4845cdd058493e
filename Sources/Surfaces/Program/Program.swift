/// Nodes of a graph as instructions over blocks of points.
///
/// Only what the results need is computed; what is the same for all points is computed once a step;
/// a temporary block is taken again as soon as its last reader is done, so that a program of usual
/// size stays in the first-level cache.
struct Program: Hashable, Sendable {
  /// The numbers that don't depend on the point; its results are what instructions read in all lanes.
  let steps: StepProgram
  /// How many temporary blocks there are.
  let temporaries: Int
  let instructions: [Instruction]

  let operands: Operands
  /// For each result, the input in whose block it is stored.
  let replacedInputs: [Int?]

  /// Whether a result changes with t.
  var dependsOnStep: Bool { steps.dependsOnStep }

  /// One of the numbers that a program works out for each point.
  struct Result {
    var node: Graph.ID
    /// The input in whose block it is stored; nil for a block of its own.
    var replacedInput: Int?
  }

  /// A program that reads the two weights.
  init(results: [Graph.ID], in graph: Graph) {
    self.init(
      results: results.map { Result(node: $0, replacedInput: nil) }, inputs: Operands.weights,
      in: graph)
  }

  /// - Parameter inputs: how many blocks it reads; those that results replace are written as well.
  init(results: [Result], inputs: Int, in graph: Graph) {
    let plan = FusionPlan(results: results.map(\.node), in: graph)
    steps = StepProgram(results: plan.uniformOperands, in: graph)
    operands = Operands(inputs: inputs, results: results.count)
    replacedInputs = results.map(\.replacedInput)
    var allocator = SlotAllocator(plan: plan, results: results, operands: operands, in: graph)
    instructions = allocator.allocate()
    temporaries = allocator.temporaries
  }
}

/// How much work a program is for a block of points.
package struct ProgramCost: Hashable, Sendable {
  /// Loops over the block.
  package var passes: Int
  /// Blocks of memory besides points and results.
  package var temporaries: Int
  /// Operations on single numbers, once a step.
  package var stepOperations: Int

  package init(passes: Int, temporaries: Int, stepOperations: Int) {
    self.passes = passes
    self.temporaries = temporaries
    self.stepOperations = stepOperations
  }
}

extension Program {
  var cost: ProgramCost {
    ProgramCost(
      passes: instructions.count, temporaries: temporaries,
      stepOperations: steps.instructions.count)
  }
}
