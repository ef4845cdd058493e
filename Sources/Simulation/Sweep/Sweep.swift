/// One optimizer on a grid of learning rates and weight decays.
///
/// Each cell is a run like any other: the same rule, start, surface, schedule, noise and seed, the
/// cell's α and λ. The bits are those of a single run with that α and λ.
public struct Sweep: Sendable {
  /// What all cells have in common; its own learning rate and weight decay are not used.
  public var run: Experiment.Run
  /// α of the columns, left to right.
  public var learningRates: [Double]
  /// λ of the rows, of which each weight of a run feels its share.
  public var weightDecays: [Double]
  /// T ≥ 1: each run takes steps 1…T.
  public var steps: Int
  /// What gaussian noise and random batches are drawn from.
  public var seed: UInt64
  /// Added to every gradient, as in an `Experiment`, unless the run has noise of its own.
  public var noise: Noise
  public var metric: SweepMetric
  /// The metric is the mean over the steps after this one; nil for step T alone.
  public var averageAfter: Int?

  public init(
    run: Experiment.Run, learningRates: [Double], weightDecays: [Double], steps: Int,
    seed: UInt64 = 1, noise: Noise = .none, metric: SweepMetric, averageAfter: Int? = nil
  ) {
    self.run = run
    self.learningRates = learningRates
    self.weightDecays = weightDecays
    self.steps = steps
    self.seed = seed
    self.noise = noise
    self.metric = metric
    self.averageAfter = averageAfter
  }

  /// The run of one cell.
  public func run(row: Int, column: Int) -> Experiment.Run {
    var run = run
    run.hyperparameters = hyperparameters(row: row, column: column)
    return run
  }

  /// The lane of one cell's run, and all that differs between cells.
  func lane(row: Int, column: Int) -> LaneSetup {
    LaneSetup(
      rule: run.rule, hyperparameters: hyperparameters(row: row, column: column), start: run.start)
  }

  private func hyperparameters(row: Int, column: Int) -> Hyperparameters {
    var values = run.hyperparameters
    values.learningRate = learningRates[column]
    values.weightDecay = weightDecays[row]
    return values
  }

  /// The first step whose metric counts. An average over no step at all is that of the last one.
  var firstMeasuredStep: Int { min(averageAfter.map { $0 + 1 } ?? steps, steps) }
}

/// What is measured of a run in each cell of a sweep.
public enum SweepMetric: Sendable {
  /// f(x, y, t) of a loss, without its batches and noise: the run's own, a validation loss or, by an
  /// `AnalyticSurface`, any function at all.
  case surface(any Surface)
  /// ‖w‖
  case norm
  /// ‖w − target‖
  case distance(to: Vector)
}
