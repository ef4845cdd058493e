import Networks

extension ChartQuantity {
  /// Whether a network has it at every step, not at kept ones alone.
  fileprivate var isOfEveryStep: Bool {
    switch self {
    case .norm, .layerNorm, .schedule: true
    case .loss, .validation, .accuracy, .idleShare: false
    case .weight, .angle, .distance, .decayRate, .rootV: true
    }
  }
}

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

  /// The same, for curves that are looked at closely: evaluations go evenly from one kept step to the
  /// next, if that isn't beyond a step.
  func interpolatedValue(
    of quantity: ChartQuantity, _ trajectory: NetworkTrajectory, at step: Int, upTo last: Int
  ) -> Double? {
    let value = value(of: quantity, trajectory, at: step)
    guard let value, !quantity.isOfEveryStep else { return value }
    let before = trajectory.keptIndex(at: step)
    guard trajectory.kept.indices.contains(before + 1), trajectory.kept[before + 1].step <= last,
      let next = self.value(of: quantity, trajectory, at: trajectory.kept[before + 1].step)
    else { return value }
    let first = trajectory.kept[before].step
    let share = Double(step - first) / Double(trajectory.kept[before + 1].step - first)
    return value + share * (next - value)
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
