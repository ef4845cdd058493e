import Simulation
import Synchronization

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
}

/// The runs of an experiment that several threads train.
final class TrainingPool: Sendable {
  private let all: [Training]
  /// Those that nobody works on and that have steps to go.
  private let idle: Mutex<[Training]>

  init(_ experiment: NetworkExperiment) {
    let all = experiment.runs.indices.map { Training(experiment, run: $0) }
    self.all = all
    idle = Mutex(all.filter { !$0.isFinished })
  }

  /// The one that is least advanced; nil if none is left for this thread.
  func take() -> Training? {
    idle.withLock { idle in
      let least = idle.indices.min {
        idle[$0].trajectory.lastStep < idle[$1].trajectory.lastStep
      }
      return least.map { idle.remove(at: $0) }
    }
  }

  func putBack(_ training: Training) {
    guard !training.isFinished else { return }
    idle.withLock { $0.append(training) }
  }

  /// In the runs' order, once nobody works on them.
  var trajectories: [NetworkTrajectory] { all.map(\.trajectory) }
}
