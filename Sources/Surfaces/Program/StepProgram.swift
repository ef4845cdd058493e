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
  private(set) var changingResults: [Int] = []

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

// MARK: - Several programs as one

extension StepProgram {
  private init() {}

  /// One program for the changing results of several, in which no operation occurs twice.
  ///
  /// - Returns: it, and for each of the several which of its results are their changing ones.
  static func joined(_ programs: [StepProgram]) -> (whole: StepProgram, results: [[Int]]) {
    var whole = StepProgram()
    var constants: [UInt64: Int] = [:]
    var made: [Instruction: Int] = [:]
    let results = programs.map { whole.join($0, &constants, &made) }
    whole.changingResults = Array(whole.results.indices)
    whole.dependsOnStep = !whole.results.isEmpty
    return (whole, results)
  }

  /// Takes in what another program's changing results need.
  private mutating func join(
    _ other: StepProgram, _ constants: inout [UInt64: Int], _ made: inout [Instruction: Int]
  ) -> [Int] {
    let wanted = other.changingResults.map { other.results[$0] }
    let needed = other.instructions(for: wanted)
    // Where the other's numbers are here; t is the first of both.
    var places = [0: 0]
    let worked = Set(needed.map(\.result))
    for number in Set(needed.flatMap { [$0.a, $0.b, $0.c] }).subtracting(worked).sorted()
    where number > 0 {
      places[number] = place(of: other.numbers[number], &constants)
    }
    for instruction in needed {
      places[instruction.result] = place(of: instruction, places, &made)
    }
    return wanted.map { number in
      let place = places[number, default: 0]
      if let known = results.firstIndex(of: place) { return known }
      results.append(place)
      return results.count - 1
    }
  }

  private func instructions(for wanted: [Int]) -> [Instruction] {
    var isNeeded = Set(wanted)
    let needed = instructions.reversed().filter { instruction in
      guard isNeeded.contains(instruction.result) else { return false }
      isNeeded.formUnion([instruction.a, instruction.b, instruction.c])
      return true
    }
    return needed.reversed()
  }

  private mutating func place(of constant: Double, _ known: inout [UInt64: Int]) -> Int {
    if let place = known[constant.bitPattern] { return place }
    numbers.append(constant)
    known[constant.bitPattern] = numbers.count - 1
    return numbers.count - 1
  }

  private mutating func place(
    of instruction: Instruction, _ places: [Int: Int], _ made: inout [Instruction: Int]
  ) -> Int {
    var key = Instruction(
      operation: instruction.operation, result: 0, a: places[instruction.a, default: 0],
      b: places[instruction.b, default: 0], c: places[instruction.c, default: 0])
    if let place = made[key] { return place }
    numbers.append(0)
    made[key] = numbers.count - 1
    key.result = numbers.count - 1
    instructions.append(key)
    return numbers.count - 1
  }
}
