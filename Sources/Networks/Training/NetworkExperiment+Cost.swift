public import Simulation

extension NetworkExperiment {
  /// What it takes to train all runs and to evaluate them at kept steps.
  public var cost: WorkCost {
    let kept = Double(steps / max(keptInterval, 1) + 2)
    let rows = data.training.count + data.validation.count
    let steps = Double(steps) * stepCost.operations
    return WorkCost(
      operations: Double(runs.count) * (steps + kept * network.cost(rows: rows).operations))
  }

  /// What a step of one run is: forwards, twice as much backwards, and the rule.
  public var stepCost: WorkCost {
    let pass = network.cost(rows: batch ?? data.training.count)
    return WorkCost(operations: 3 * pass.operations + 0.5 * Double(network.weightCount))
  }

  /// How many steps it takes at most to make one again: the complete state is kept that often.
  public var stepsBetweenStates: Int { max(1, (steps + 63) / 64) }

  /// How many bytes the kept weights and states of all runs take.
  public var memory: Int {
    let states = 5 * min(steps, 64) + steps / max(keptInterval, 1) + 2
    let numbers = network.weightCount * states + steps * (network.tensors.count + 1)
    return runs.count * numbers * MemoryLayout<Double>.stride
  }
}

extension Network {
  /// What it takes to evaluate rows, forwards alone.
  public func cost(rows: Int) -> WorkCost {
    let units = layers.dropFirst().reduce(0, +)
    // Measured: products stay in registers, so that five of them are an operation that loads and stores.
    let products = 0.2 * Double(weightCount) / Double(Lanes.count)
    let activations = 5 * Double(units) / Double(Lanes.count)
    return WorkCost(operations: Double(rows) * (products + activations))
  }
}
