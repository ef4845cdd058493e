/// The part of a program that is the same for all points: numbers that depend on the step t alone,
/// computed once a step, and constants.
struct StepProgram: Sendable {
  struct Instruction: Sendable {
    var operation: Operation
    var result, a, b, c: Int
  }

  /// The numbers before the first step: t first, then constants in their places.
  private(set) var numbers: [Double] = [0]
  private(set) var instructions: [Instruction] = []
  private var places: [Graph.ID: Int] = [:]

  /// Whether a number changes with t.
  private(set) var dependsOnStep = false

  /// - Parameter results: nodes that don't depend on the point.
  init(results: [Graph.ID], in graph: Graph) {
    var isNeeded: Set<Graph.ID> = Set(results)
    for id in graph.nodes.indices.reversed() where isNeeded.contains(id) {
      if case .operation(_, let a, let b, let c) = graph.nodes[id] {
        isNeeded.formUnion([a, b, c])
      }
    }
    for id in isNeeded.sorted() { add(id, in: graph) }
  }

  /// Where a result is found among the numbers.
  func place(of result: Graph.ID) -> Int {
    guard let place = places[result] else { preconditionFailure("not a number of this program") }
    return place
  }

  private mutating func add(_ id: Graph.ID, in graph: Graph) {
    switch graph.nodes[id] {
    case .variable:
      dependsOnStep = true
      places[id] = 0
    case .constant(let bits):
      places[id] = numbers.count
      numbers.append(Double(bitPattern: bits))
    case .operation(let operation, let a, let b, let c):
      let operands = (a: place(of: a), b: place(of: b), c: place(of: c))
      places[id] = numbers.count
      instructions.append(
        Instruction(
          operation: operation, result: numbers.count, a: operands.a, b: operands.b, c: operands.c))
      numbers.append(0)
    }
  }

  /// Brings numbers that began as `numbers` up to a step.
  func run(step: Int, on numbers: UnsafeMutablePointer<Double>) {
    numbers[0] = Double(step)
    for i in instructions {
      numbers[i.result] = i.operation.value(numbers[i.a], numbers[i.b], numbers[i.c])
    }
  }
}
