public import Simulation

/// What an experiment is in numbers alone: enough to know beforehand what it takes.
public struct NetworkSize: Hashable, Sendable {
  public var network: Network
  /// How many runs there are.
  public var runs: Int
  public var steps: Int
  public var keptInterval: Int
  /// How many rows are trained on and how many validate.
  public var training, validation: Int
  /// How many rows a step sees; nil for all that are trained on.
  public var batch: Int?

  public init(
    network: Network, runs: Int, steps: Int, keptInterval: Int, training: Int, validation: Int,
    batch: Int?
  ) {
    self.network = network
    self.runs = runs
    self.steps = steps
    self.keptInterval = keptInterval
    self.training = training
    self.validation = validation
    self.batch = batch
  }

  /// What it takes to train all runs and to evaluate them at kept steps.
  public var cost: WorkCost {
    let steps = Double(steps) * stepCost.operations
    let kept = Double(keptSteps) * evaluationCost.operations
    return WorkCost(operations: Double(runs) * (steps + kept))
  }

  /// How many steps of a run are kept at most.
  var keptSteps: Int { steps / max(keptInterval, 1) + 2 }

  /// What a step of one run is: forwards, twice as much backwards, and the rule.
  public var stepCost: WorkCost {
    let pass = network.cost(rows: batch ?? training)
    return WorkCost(operations: 3 * pass.operations + 0.5 * Double(network.weightCount))
  }

  /// What it takes to evaluate all rows at one step of one run.
  public var evaluationCost: WorkCost { network.cost(rows: training + validation) }

  /// How many bytes the kept weights and states of all runs take, and the rows.
  public var memory: Int {
    let states = 5 * min(steps, 64) + keptSteps
    let numbers = network.weightCount * states + steps * (network.tensors.count + 1)
    let rows = 3 * (training + validation) * network.features
    return (runs * numbers + rows) * MemoryLayout<Double>.stride
  }
}

extension NetworkExperiment {
  public var size: NetworkSize {
    NetworkSize(
      network: network, runs: runs.count, steps: steps, keptInterval: keptInterval,
      training: data.training.count, validation: data.validation.count, batch: batch)
  }

  /// What it takes to train all runs and to evaluate them at kept steps.
  public var cost: WorkCost { size.cost }

  /// What a step of one run is: forwards, twice as much backwards, and the rule.
  public var stepCost: WorkCost { size.stepCost }

  /// How many steps it takes at most to make one again: the complete state is kept that often.
  public var stepsBetweenStates: Int { max(1, (steps + 63) / 64) }

  /// How many bytes the kept weights and states of all runs take, and the rows.
  public var memory: Int { size.memory }
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
