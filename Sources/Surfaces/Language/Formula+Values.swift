public import Simulation

extension Formula {
  /// The formula as a function of the step t alone, its parameters bound to values and its draws to
  /// those of the seed.
  ///
  /// `steps`, where the formula uses it, is a parameter like any other.
  ///
  /// - Precondition: every name in `variables` but t has a value.
  public func stepFunction(parameters: [String: Double], seed: UInt64 = 1) -> StepFunction {
    var graph = Graph()
    let root = graph.insert(self, parameters: parameters, seed: seed)
    precondition(graph.ranks[root] < .point, "a function of the step can't use x or y")
    if let value = graph.constantValue(root) { return { _ in value } }
    let program = StepProgram(results: [root], in: graph)
    let place = program.results[0]
    return { step in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: program.numbers.count) { memory in
        _ = memory.initialize(from: program.numbers)
        return memory.baseAddress.map { numbers in
          program.run(step: step, on: numbers)
          return numbers[place]
        } ?? .nan
      }
    }
  }

  /// The formula's value where every one of its variables has a value.
  public func value(_ values: [String: Double], seed: UInt64 = 1) -> Double {
    var graph = Graph()
    let root = graph.insert(self, parameters: values, seed: seed)
    guard let value = graph.constantValue(root) else {
      preconditionFailure("x, y and t need values too")
    }
    return value
  }
}
