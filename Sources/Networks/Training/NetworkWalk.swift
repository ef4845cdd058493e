import Simulation

/// Goes along a run that has been made and looks at its steps: fastest where they grow, and within the
/// distance of two kept states where they don't. The bits are those of the run. Belongs to one thread.
public final class NetworkWalk {
  public let trajectory: NetworkTrajectory

  private let trainer: Trainer
  /// Where the trainer stands.
  private var step = 0
  private lazy var limits = trajectory.rateLimits

  public init(_ trajectory: NetworkTrajectory) {
    self.trajectory = trajectory
    trainer = Trainer(trajectory.experiment, run: trajectory.index)
  }

  /// w_t, the vector of all weights.
  ///
  /// - Precondition: 0 ≤ t ≤ the trajectory's `lastStep`, here and below.
  public func weights(at step: Int) -> [Double] {
    let kept = trajectory.keptStep(at: step)
    if kept.step == step { return kept.weights }
    go(to: step)
    return trainer.weights
  }

  /// The weights and moments after step t.
  public func state(at step: Int) -> WeightState {
    go(to: step)
    return WeightState(trainer.stepper.state)
  }

  /// What step t did to each weight.
  ///
  /// - Precondition: t ≥ 1.
  public func update(at step: Int) -> WeightUpdate {
    precondition(step >= 1, "no step has led to the start")
    go(to: step - 1)
    let before = trainer.weights
    let decaySteps = trainer.takeApart(step)
    self.step = step
    return WeightUpdate(
      step: step, before: before, decaySteps: decaySteps,
      rootSecondMoments: trainer.stepper.rootSecondMoments, limits: limits)
  }

  /// How well the weights of step t do on the training and the validation rows.
  public func evaluation(at step: Int) -> (training: Evaluation, validation: Evaluation?) {
    let kept = trajectory.keptStep(at: step)
    if kept.step == step, let training = kept.training { return (training, kept.validation) }
    go(to: step)
    let (training, validation) = trainer.evaluate()
    guard let training else { preconditionFailure("there are rows to train on") }
    return (training, validation)
  }

  /// Lets the trainer stand at a step: from where it is, or from the last kept state before.
  private func go(to target: Int) {
    precondition(0...trajectory.lastStep ~= target, "no such step")
    let interval = trajectory.checkpointInterval
    let checkpoint = min(target / interval, trajectory.checkpoints.count - 1)
    if !(checkpoint * interval...target ~= step) {
      trainer.stepper.state = trajectory.checkpoints[checkpoint]
      step = checkpoint * interval
    }
    while step < target {
      step += 1
      _ = trainer.advance(to: step)
    }
  }
}
