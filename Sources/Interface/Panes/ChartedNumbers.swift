import Lessons
import Simulation

/// The numbers that charts show, of single runs at the present step: beside the lines, and in large
/// digits where there is no chart.
struct ChartedNumbers {
  let shown: Exhibit
  let cache: PictureCache

  private var runs: LabRuns { shown.runs }

  /// The number of a run; nil where it has none, and while it is being made.
  func value(of quantity: ChartQuantity, _ run: Int) -> Double? {
    let step = shown.playback.step
    if let network = runs.network { return value(of: quantity, run, in: network, at: step) }
    guard let trajectory = runs.trajectory(of: run), step <= trajectory.lastStep else { return nil }
    let weights = trajectory.weights(at: step)
    switch quantity {
    case .norm, .weight, .angle, .distance: return quantity.value(at: weights, goal: shown.goal)
    case .loss: return loss(of: run)
    case .validation:
      return runs.validation?.surface.loss(at: weights, step: max(step, 1))
    // At the start those of the first step: what is about to happen.
    case .decayRate(let axis):
      guard trajectory.run.decays else { return nil }
      return update(of: trajectory, at: step)?.decayRate
        .percentage(of: axis, of: trajectory.run, at: max(step, 1))
    case .rootV(let axis):
      let values = trajectory.run.hyperparameters
      return update(of: trajectory, at: step)?.rootV(of: axis, step: max(step, 1), values)
    case .schedule: return trajectory.run.schedule?(max(step, 1)) ?? 1
    case .layerNorm, .accuracy, .idleShare: return nil
    }
  }

  private func value(
    of quantity: ChartQuantity, _ run: Int, in network: NetworkRuns, at step: Int
  ) -> Double? {
    let trajectory = network.trajectories[run]
    guard quantity == .idleShare, step <= trajectory.lastStep else {
      return network.value(of: quantity, trajectory, at: step)
    }
    // Of the very step, not of the last that is kept.
    return network.idleShare(of: trajectory, trajectory.weights(at: step))
  }

  /// The same as it is shown; nil where there is none.
  func text(of quantity: ChartQuantity, _ run: Int) -> String? {
    value(of: quantity, run).map(quantity.text)
  }

  private func update(of trajectory: Trajectory, at step: Int) -> Row.Update? {
    trajectory.lastStep == 0 ? nil : trajectory.update(at: max(step, 1))
  }

  /// Losses are costly where there are data: those of all runs are made together.
  private func loss(of run: Int) -> Double? {
    let visible = shown.visibleRuns
    let heads = cache.headLosses(of: runs, shown: visible, at: shown.playback.step)
    return visible.firstIndex(of: run).flatMap { heads?[$0] }
  }
}
