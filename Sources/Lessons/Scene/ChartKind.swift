/// What the chart shows of each run over time: `chart: log_loss`, `--chart log_loss`.
package enum ChartKind: String, CaseIterable, Hashable, Sendable {
  /// ‖w‖.
  case norm
  /// ‖w‖ on a logarithmic scale, where a decay by the same share per step is a straight line.
  case logNorm = "log_norm"
  /// x and y, in a chart each.
  case axes = "xy"
  /// The mean loss, without noise and penalty.
  case loss
  /// The same on a logarithmic scale.
  case logLoss = "log_loss"
  /// The direction of the weights in degrees, −180…180.
  case angle
  /// How far the weights are from the scene's target, or else from its minimum.
  case distance
  /// The loss in training and on validation data, in a chart each.
  case validation
  /// The fraction of x and of y that the decay step removes, in a chart each.
  case decayRate = "decay_rate"
  /// √v of x and of y, as the step divides by it, in a chart each.
  case rootV = "root_v"
  /// The schedule s(t), by which the learning rate is multiplied.
  case learningRate = "lr"
  /// The share of rows that a network tells right, in training and on validation data, in a chart each.
  case accuracy
  /// What is left of the weights of pixels that are never lit.
  case neverLit = "never_lit"
}

extension Scene {
  /// Why a scene has no such chart: "the scene has no schedule". Nil if it has it.
  package func lack(for kind: ChartKind) -> String? {
    if let network { return lack(for: kind, of: network) }
    return switch kind {
    case .norm, .logNorm, .axes, .loss, .logLoss, .angle: nil
    case .distance:
      target == nil && !overlays.contains(.minimum)
        ? "the scene has neither a target nor the overlay 'minimum'" : nil
    case .validation: validation == nil ? "the scene has no validation" : nil
    case .decayRate:
      optimizers.contains { $0.rule.decaysWeights } ? nil : "no optimizer decays the weights"
    case .rootV:
      optimizers.contains { $0.rule.family == .adam } ? nil : "no optimizer divides by √v"
    case .learningRate:
      schedule == nil && optimizers.allSatisfy { $0.schedule == nil }
        ? "the scene has no schedule" : nil
    case .accuracy, .neverLit: "the scene trains no network"
    }
  }

  private func lack(for kind: ChartKind, of network: NetworkTask) -> String? {
    switch kind {
    case .norm, .logNorm, .loss, .logLoss: nil
    case .validation, .accuracy:
      network.training == network.data.shape.rows ? "all rows are trained on" : nil
    case .neverLit: network.data == .digits ? nil : "only digits have pixels"
    case .axes, .angle, .distance, .decayRate, .rootV: "a network has more than two weights"
    case .learningRate:
      schedule == nil && optimizers.allSatisfy { $0.schedule == nil }
        ? "the scene has no schedule" : nil
    }
  }

  /// The chart that a beat asks for, or else the scene; nil where neither does.
  package func chart(of beat: Beat?) -> ChartKind? { beat?.chart ?? chart }

  /// The last beat that has begun at a step.
  package func beat(at step: Int) -> Beat? { story.last { $0.at <= step } }
}
