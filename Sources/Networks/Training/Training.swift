import Simulation

/// A run on its way, some steps at a time.
///
/// It belongs to the thread that has taken it from the pool; nobody else looks at it until it is put back.
final class Training: @unchecked Sendable {
  private let index: Int
  private let trainer: Trainer
  private(set) var trajectory: NetworkTrajectory
  private(set) var isFinished = false
  private var hasReported = false

  init(_ experiment: NetworkExperiment, run index: Int) {
    self.index = index
    trainer = Trainer(experiment, run: index)
    trajectory = NetworkTrajectory(experiment: experiment, run: index, trainer)
    isFinished = experiment.steps == 0
  }

  /// Goes on to the next kept step, or until it is cancelled.
  func advance(
    unless cancellation: Cancellation, _ progress: (_ run: Int, NetworkTrajectory) -> Void
  ) {
    if !hasReported { progress(index, trajectory) }
    hasReported = true
    let steps = trajectory.experiment.steps
    while trajectory.lastStep < steps, !cancellation.isCancelled {
      let step = trajectory.lastStep + 1
      let loss = trainer.advance(to: step)
      guard trainer.stepper.isFinite else {
        trajectory.outcome = .diverged(step: step)
        isFinished = true
        return progress(index, trajectory)
      }
      trajectory.append(loss: loss, trainer)
      guard trajectory.kept.last?.step == step else { continue }
      isFinished = step == steps
      return progress(index, trajectory)
    }
  }

  /// The kept steps that aren't evaluated, cut into pieces of which none takes long.
  func unevaluated(first step: Int?) -> [EvaluationPiece] {
    let kept = trajectory.kept
    var places = EvaluationPiece.order(kept.count).filter { kept[$0].training == nil }
    if let step, let wanted = kept.lastIndex(where: { $0.step <= step }),
      let place = places.firstIndex(of: wanted)
    {
      places.swapAt(0, place)
    }
    let size = trajectory.experiment.size.evaluationsPerPiece
    return stride(from: 0, to: places.count, by: size).map { first in
      let part = places[first..<min(first + size, places.count)]
      return EvaluationPiece(run: index, points: part.map { ($0, kept[$0].weights) })
    }
  }

  func enter(_ results: [EvaluationPiece.Result]) {
    for result in results { trajectory.enter(result) }
  }
}

/// The runs of an experiment that several threads train and evaluate.
final class TrainingPool: Sendable {
  /// Those that aren't known already, by index.
  private let trainings: [Int: Training]
  /// Those that nobody works on and that have steps to go.
  private let idle: Mutex<[Training]>
  private let count: Int
  private let known: [Int: NetworkTrajectory]

  init(_ experiment: NetworkExperiment, known: [Int: NetworkTrajectory]) {
    let unknown = experiment.runs.indices.filter { known[$0] == nil }
    let trainings = unknown.map { Training(experiment, run: $0) }
    self.trainings = Dictionary(uniqueKeysWithValues: zip(unknown, trainings))
    self.known = known
    count = experiment.runs.count
    idle = Mutex(trainings.filter { !$0.isFinished })
  }

  /// The one that is least advanced; nil if none is left for this thread before a step.
  func take(before step: Int) -> Training? {
    idle.withLock { idle in
      let least = idle.indices.min {
        idle[$0].trajectory.lastStep < idle[$1].trajectory.lastStep
      }
      guard let least, idle[least].trajectory.lastStep < step else { return nil }
      return idle.remove(at: least)
    }
  }

  func putBack(_ training: Training) {
    guard !training.isFinished else { return }
    idle.withLock { $0.append(training) }
  }

  // MARK: While nobody trains

  /// Whether all have taken their steps.
  var isTrained: Bool { idle.withLock(\.isEmpty) }

  /// What is to be evaluated, in turn of each run.
  func unevaluated(first step: Int?) -> [EvaluationPiece] {
    let pieces = trainings.sorted { $0.key < $1.key }.map { $1.unevaluated(first: step) }
    let most = pieces.map(\.count).max() ?? 0
    return (0..<most).flatMap { turn in pieces.compactMap { turn < $0.count ? $0[turn] : nil } }
  }

  /// Enters what a piece has come to; returns the run with it.
  func enter(_ results: [EvaluationPiece.Result], ofRun run: Int) -> NetworkTrajectory? {
    idle.withLock { _ in
      trainings[run]?.enter(results)
      return trainings[run]?.trajectory
    }
  }

  /// In the runs' order.
  var trajectories: [NetworkTrajectory] {
    (0..<count).compactMap { known[$0] ?? trainings[$0]?.trajectory }
  }
}
