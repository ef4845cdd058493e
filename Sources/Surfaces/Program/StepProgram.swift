/// The part of a program that is the same for all points: numbers that depend on the step t alone,
/// computed once a step, and constants.
struct StepProgram: Hashable, Sendable {
  struct Instruction: Hashable, Sendable {
    var operation: Operation
    var result, a, b, c: Int
  }

  /// The numbers before the first step: t first, then constants in their places.
  private(set) var numbers: [Double] = [0]
  private(set) var instructions: [Instruction] = []
  /// Where among the numbers the results are.
  private(set) var results: [Int] = []
  /// Which of the results change with t; the others are constants.
  let changingResults: [Int]

  /// Whether a number changes with t.
  private(set) var dependsOnStep = false
  /// Whether functions of the C library are called for it.
  var callsLibrary: Bool { instructions.contains { $0.operation.isOfLibrary } }

  /// - Parameter results: nodes that don't depend on the point.
  init(results: [Graph.ID], in graph: Graph) {
    changingResults = results.indices.filter { graph.ranks[results[$0]] == .step }
    var isNeeded = Set(results)
    for id in graph.nodes.indices.reversed() where isNeeded.contains(id) {
      if case .operation(_, let a, let b, let c) = graph.nodes[id] {
        isNeeded.formUnion([a, b, c])
      }
    }
    var places = Array(repeating: 0, count: graph.nodes.count)
    for id in isNeeded.sorted() { places[id] = add(graph.nodes[id], places: places) }
    self.results = results.map { places[$0] }
  }

  /// Adds a node whose operands have their places; returns its own.
  private mutating func add(_ node: Graph.Node, places: [Int]) -> Int {
    switch node {
    case .variable:
      dependsOnStep = true
      return 0
    case .constant(let bits):
      numbers.append(Double(bitPattern: bits))
    case .operation(let operation, let a, let b, let c):
      instructions.append(
        Instruction(
          operation: operation, result: numbers.count, a: places[a], b: places[b], c: places[c]))
      numbers.append(0)
    }
    return numbers.count - 1
  }

  /// Brings numbers that began as `numbers` up to a step.
  func run(step: Int, on numbers: UnsafeMutablePointer<Double>) {
    numbers[0] = Double(step)
    for i in instructions {
      numbers[i.result] = i.operation.value(numbers[i.a], numbers[i.b], numbers[i.c])
    }
  }
}
