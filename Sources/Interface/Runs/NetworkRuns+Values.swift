import Networks

extension NetworkRuns {
  /// The number of a run after a step; evaluations are those of the last kept step. Nil where the run
  /// has none, or isn't there yet.
  func value(
    of quantity: ChartQuantity, _ trajectory: NetworkTrajectory, at step: Int
  ) -> Double? {
    guard 0...trajectory.lastStep ~= step else { return nil }
    let kept = trajectory.keptStep(at: step)
    switch quantity {
    case .norm: return norm(of: trajectory, at: step)
    case .layerNorm(let layer):
      return trajectory.norm(of: weightTensors[layer - 1], at: step)
    case .loss: return kept.training?.loss
    case .validation: return kept.validation?.loss
    case .accuracy(.training): return kept.training.map { 100 * $0.accuracy }
    case .accuracy(.validation): return kept.validation.map { 100 * $0.accuracy }
    case .idleShare: return idleShare(of: trajectory, kept.weights)
    case .schedule: return trajectory.run.schedule?(max(step, 1)) ?? 1
    case .weight, .angle, .distance, .decayRate, .rootV: return nil
    }
  }

  /// ‖w‖ over all weights.
  func norm(of trajectory: NetworkTrajectory, at step: Int) -> Double {
    let squares = network.tensors.map { tensor in
      let norm = trajectory.norm(of: tensor, at: step)
      return norm * norm
    }
    return squares.reduce(0, +).squareRoot()
  }
}
