public import Simulation

/// One optimizer on a grid of learning rates and weight decays, each cell the mean of whole trainings of a
/// network by several seeds.
///
/// With its cell's α and λ a training is one like any other of its seed: the same rows, start and batches.
public struct NetworkSweep: Sendable {
  /// The experiments, one for each seed.
  let experiments: SeededExperiments
  /// Which of their runs all cells have in common; its own learning rate and weight decay are not used.
  let run: Int
  /// α of the columns, left to right.
  public var learningRates: [Double]
  /// λ of the rows.
  public var weightDecays: [Double]
  public var metric: NetworkMetric
  /// The metric is the mean over the steps after this one; nil for the last step alone.
  public var averageAfter: Int?

  /// - Parameter run: counts the experiments' runs.
  public init(
    of experiments: SeededExperiments, run: Int, learningRates: [Double], weightDecays: [Double],
    metric: NetworkMetric, averageAfter: Int? = nil
  ) {
    self.experiments = experiments
    self.run = run
    self.learningRates = learningRates
    self.weightDecays = weightDecays
    self.metric = metric
    self.averageAfter = averageAfter
  }

  /// How many steps its trainings take together.
  public var stepCount: Int {
    learningRates.count * weightDecays.count * experiments.count * experiments.size.steps
  }

  /// What it takes to make the map.
  public var cost: WorkCost {
    let size = experiments.size
    let measured = size.steps - firstMeasuredStep + 1
    return learningRates.count * weightDecays.count * experiments.count
      * (size.steps * size.stepCost + measured * size.evaluationCost)
  }

  /// An average over no step at all is that of the last one.
  private var firstMeasuredStep: Int {
    min(averageAfter.map { $0 + 1 } ?? experiments.size.steps, experiments.size.steps)
  }

  /// The cell's value: the mean over the seeds, in their order; diverged if one of them is.
  ///
  /// - Parameter report: called now and then with the steps made since the last call.
  /// - Returns: nil if cancelled.
  func cell(
    row: Int, column: Int, unless cancellation: Cancellation, report: (_ steps: Int) -> Void
  ) -> SweepMap.Cell? {
    var sum = 0.0
    let experiments = experiments.all
    for experiment in experiments {
      var own = experiment
      var run = experiment.runs[run]
      run.hyperparameters.learningRate = learningRates[column]
      run.hyperparameters.weightDecay = weightDecays[row]
      own.runs = [run]
      let value = self.value(of: own, unless: cancellation, report: report)
      guard !cancellation.isCancelled else { return nil }
      guard let value, value.isFinite else { return .diverged }
      sum += value
    }
    return .value(sum / Double(experiments.count))
  }

  /// What is measured of an experiment's first run; nil if it diverges or is cancelled.
  private func value(
    of experiment: NetworkExperiment, unless cancellation: Cancellation,
    report: (_ steps: Int) -> Void
  ) -> Double? {
    let trainer = Trainer(experiment, run: 0)
    let slice = experiments.size.stepsPerReport
    let first = firstMeasuredStep
    var (sum, count, reported) = (0.0, 0, 0)
    for step in 1..<experiment.steps + 1 {
      guard !cancellation.isCancelled else { return nil }
      _ = trainer.advance(to: step)
      guard trainer.stepper.isFinite else {
        report(experiment.steps - reported)
        return nil
      }
      if step >= first {
        sum += metric.value(of: trainer)
        count += 1
      }
      if step.isMultiple(of: slice) || step == experiment.steps {
        report(step - reported)
        reported = step
      }
    }
    return count == 0 ? metric.value(of: trainer) : sum / Double(count)
  }
}

extension NetworkSize {
  /// About a millisecond's.
  fileprivate var stepsPerReport: Int {
    max(1, min(512, Int(1 / max(stepCost.milliseconds, 1e-6))))
  }
}

/// The same experiment by several seeds, made when it is first needed: rows are drawn and split anew for
/// each.
public final class SeededExperiments: Sendable {
  /// How many seeds there are.
  public let count: Int
  /// What each of their runs is.
  public let size: NetworkSize

  private let make: @Sendable (_ index: Int) -> NetworkExperiment
  private let made = Mutex<[NetworkExperiment]?>(nil)

  /// - Parameters:
  ///   - size: of one run.
  ///   - make: the experiment of a seed, by its number from 0.
  public init(
    count: Int, size: NetworkSize, make: @escaping @Sendable (_ index: Int) -> NetworkExperiment
  ) {
    precondition(count >= 1, "a mean takes a seed at least")
    self.count = count
    self.size = size
    self.make = make
  }

  /// In the seeds' order. Whoever asks first makes them.
  public var all: [NetworkExperiment] {
    made.withLock { made in
      if let made { return made }
      let all = (0..<count).map(make)
      made = all
      return all
    }
  }
}
