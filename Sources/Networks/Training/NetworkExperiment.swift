public import Simulation

/// What is to be trained: one network by several optimizers, on the same rows in the same batches from
/// the same start.
public struct NetworkExperiment: Sendable {
  /// One run: an update rule with its hyperparameters.
  public struct Run: Sendable {
    public var rule: Rule
    public var hyperparameters: Hyperparameters
    /// s(t), by which the learning rate of step t is multiplied; nil for a constant 1.
    public var schedule: StepFunction?

    public init(rule: Rule, hyperparameters: Hyperparameters, schedule: StepFunction? = nil) {
      self.rule = rule
      self.hyperparameters = hyperparameters
      self.schedule = schedule
    }
  }

  public let network: Network
  public let data: TrainingData
  public var runs: [Run]
  /// T: the runs take steps 1…T.
  public var steps: Int
  /// What the start and the batches are drawn from.
  public var seed: UInt64
  /// How many rows a step sees; nil for all of them. A step t takes those of `MiniBatches`.
  public var batch: Int?
  /// Whether λ acts on biases too.
  public var decaysBiases = true
  /// E: kept are the steps 0, E, 2E, … and the last.
  public var keptInterval: Int

  /// - Precondition: data of the network's features and classes.
  public init(
    network: Network, data: TrainingData, runs: [Run], steps: Int, seed: UInt64 = 1,
    batch: Int? = nil
  ) {
    precondition(
      data.training.features == network.features && data.training.classes == network.classes,
      "data of another network")
    precondition(steps >= 0, "a run can't take \(steps) steps")
    precondition(
      (1...data.training.count).contains(batch ?? 1), "a batch has from one row to all of them")
    self.network = network
    self.data = data
    self.runs = runs
    self.steps = steps
    self.seed = seed
    self.batch = batch
    keptInterval = Self.keptInterval(steps: steps)
  }

  /// ⌈steps/200⌉, at least 1.
  public static func keptInterval(steps: Int) -> Int { max(1, (steps + 199) / 200) }

  /// Which rows step t = 1, 2, … sees; nil for all of them.
  var batches: MiniBatches? {
    guard let batch, batch < data.training.count else { return nil }
    return MiniBatches(rows: data.training.count, size: batch, seed: seed)
  }

  /// The weights on which λ doesn't act.
  private var undecayed: [Range<Int>] {
    decaysBiases ? [] : network.tensors.filter { $0.role == .bias }.map(\.range)
  }

  /// What steps the weights of a run.
  func setup(of run: Run) -> WeightStepper.Setup {
    var setup = WeightStepper.Setup(
      rule: run.rule, hyperparameters: run.hyperparameters, schedule: run.schedule, steps: steps)
    setup.undecayed = undecayed
    return setup
  }
}
