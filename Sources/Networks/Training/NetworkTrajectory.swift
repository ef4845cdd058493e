public import Simulation

/// Where a run of a network went.
///
/// It keeps norms and batch losses of every step, weights and evaluations of some, and now and then
/// the complete state, from which everything else about a step is computed again when it is asked for:
/// the same bits as in the run.
public struct NetworkTrajectory: Sendable {
  /// A step of which more is kept.
  public struct KeptStep: Sendable {
    public let step: Int
    /// w_t, the vector of all weights.
    public let weights: [Double]
    /// Of all training rows, whatever the batch; nil while the run is being made and this comes later.
    public internal(set) var training: Evaluation?
    /// Likewise; nil also without such rows.
    public internal(set) var validation: Evaluation?
  }

  /// How it ended, or that it hasn't yet.
  public internal(set) var outcome = Trajectory.Outcome.completed
  /// The steps 0, E, 2E, … and the last.
  public private(set) var kept: [KeptStep] = []
  /// Of step t = 1, 2, … at t − 1: the mean loss of its batch at w_(t−1).
  public private(set) var batchLosses: [Double] = []
  /// Of step t = 0, 1, … the norm of each tensor after it, a step's side by side.
  private var norms: [Double] = []
  private(set) var checkpoints: [WeightStepper.State] = []
  /// How many of the kept steps are evaluated.
  public private(set) var evaluatedCount = 0

  public private(set) var experiment: NetworkExperiment
  private(set) var index: Int

  init(experiment: NetworkExperiment, run index: Int, _ trainer: Trainer) {
    self.experiment = experiment
    self.index = index
    note(trainer)
  }

  public var run: NetworkExperiment.Run { experiment.runs[index] }

  /// The last step that is known: T, k − 1 if the run diverged at k, less while it is trained.
  public var lastStep: Int { batchLosses.count }

  mutating func append(loss: Double, _ trainer: Trainer) {
    batchLosses.append(loss)
    note(trainer)
  }

  /// Notes the step that a trainer has just made.
  private mutating func note(_ trainer: Trainer) {
    let step = lastStep
    trainer.appendNorms(to: &norms)
    if step % checkpointInterval == 0 { checkpoints.append(trainer.stepper.state) }
    guard step % experiment.keptInterval == 0 || step == experiment.steps else { return }
    kept.append(KeptStep(step: step, weights: trainer.weights))
  }

  /// Notes how well the weights of a kept step do.
  mutating func enter(_ result: EvaluationPiece.Result) {
    kept[result.place].training = result.training
    kept[result.place].validation = result.validation
    evaluatedCount += 1
  }

  /// Whether it has taken its steps and all that are kept are evaluated.
  public var isComplete: Bool {
    (outcome != .completed || lastStep == experiment.steps) && evaluatedCount == kept.count
  }

  /// About how much of it is made, 0…1.
  public var fraction: Double {
    guard !isComplete else { return 1 }
    let size = experiment.size
    let step = size.stepCost.operations / size.evaluationCost.operations
    let made = Double(lastStep) * step + Double(evaluatedCount)
    return min(1, made / (Double(size.steps) * step + Double(size.keptSteps)))
  }

  /// The same run as one of another experiment, in which it has the same rows, numbers and steps, but
  /// for numbers that its rule has no use for.
  public func adopted(by experiment: NetworkExperiment, asRun index: Int) -> NetworkTrajectory {
    precondition(
      experiment.network == self.experiment.network && experiment.steps == self.experiment.steps
        && experiment.runs[index].rule == run.rule, "the run of another experiment")
    var adopted = self
    (adopted.experiment, adopted.index) = (experiment, index)
    return adopted
  }

  /// How many steps it takes at most to make one again: so many that states of some dozen are kept.
  var checkpointInterval: Int { experiment.stepsBetweenStates }

  // MARK: What is kept

  /// ‖·‖ of a tensor after step t.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`, and a tensor of the network.
  public func norm(of tensor: WeightTensor, at step: Int) -> Double {
    let tensors = experiment.network.tensors
    guard let index = tensors.firstIndex(of: tensor) else {
      preconditionFailure("a tensor of another network")
    }
    return norms[step * tensors.count + index]
  }

  /// ‖w‖ of all weights after step t, of the tensors' norms.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func norm(at step: Int) -> Double {
    let count = experiment.network.tensors.count
    return norms[step * count..<(step + 1) * count].reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The norm of each tensor after step t, in the vector's order.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func tensorNorms(at step: Int) -> ArraySlice<Double> {
    let count = experiment.network.tensors.count
    return norms[step * count..<(step + 1) * count]
  }

  /// The last kept step at or before t.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func keptStep(at step: Int) -> KeptStep {
    kept[keptIndex(at: step)]
  }

  /// The place of the last kept step at or before t among all that are kept.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func keptIndex(at step: Int) -> Int {
    precondition(0...lastStep ~= step, "no such step")
    return kept[kept.count - 1].step <= step ? kept.count - 1 : step / experiment.keptInterval
  }

  // MARK: What is made again

  // For many steps one after the other a `NetworkWalk` is faster.

  /// w_t, the vector of all weights.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func weights(at step: Int) -> [Double] { NetworkWalk(self).weights(at: step) }

  /// The weights and moments after step t.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func state(at step: Int) -> WeightState { NetworkWalk(self).state(at: step) }

  /// What step t did to each weight.
  ///
  /// - Precondition: 1 ≤ t ≤ `lastStep`.
  public func update(at step: Int) -> WeightUpdate { NetworkWalk(self).update(at: step) }

  /// Below which size each weight has no decay rate: 1 % of the root mean square of its layer's initial
  /// weights.
  var rateLimits: [Double] {
    let network = experiment.network
    let start = kept[0].weights
    var limits: [Double] = []
    for tensor in network.tensors {
      let weight = network.tensors(ofLayer: tensor.layer - 1).weight
      let squares = start[weight.range].reduce(0) { $0 + $1 * $1 }
      let limit = 0.01 * (squares / Double(weight.count)).squareRoot()
      limits += [Double](repeating: limit, count: tensor.count)
    }
    return limits
  }
}
