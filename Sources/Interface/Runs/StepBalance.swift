import Simulation

/// How the decay step of each weight goes together with its adaptive step: whether it shrinks the weight,
/// or the two hold each other.
struct StepBalance: Hashable {
  let x: Weight
  let y: Weight
  /// The larger of the two rates, whether or not the rest of the step holds the decay, but for a weight that
  /// has no share; all of a weight is the most, unless a rule removes more by its definition.
  let largestRate: Double

  /// One weight of a run.
  enum Weight: Hashable {
    /// The decay removes this fraction of the weight; nil for a weight that is too small to have one.
    case rate(Double?)
    /// At rest: in each of the last ten steps the parts have nearly cancelled. A share would say nothing,
    /// for the adaptive step gives back what the decay takes.
    case balanced
    /// The decay alone would take more than all of the weight: no share of it either.
    ///
    /// - Parameters:
    ///   - net: what the step does to the weight in the end.
    ///   - isOpposed: whether the adaptive step goes the other way.
    case overpowered(net: Double, isOpposed: Bool)

    fileprivate var isOverpowered: Bool {
      if case .overpowered = self { true } else { false }
    }
  }

  /// That of step t; at the start of the first step, which is about to happen.
  ///
  /// - Returns: nil for a run that has no such step, and for one of a network.
  init?(of run: Int, in runs: LabRuns, at step: Int) {
    guard let trajectory = runs.trajectory(of: run) else { return nil }
    self.init(of: trajectory, at: step)
  }

  /// That of step t of a run of two weights; nil where it has no such step.
  init?(of trajectory: Trajectory, at step: Int) {
    let step = max(1, step)
    guard step <= trajectory.lastStep else { return nil }
    var rests = (x: RestWatch(), y: RestWatch())
    var last: Row.Update?
    _ = trajectory.forEachUpdate(in: max(1, step - RestWatch.steps + 1)...step) { _, update in
      rests.x.note(update.adaptiveStep.x, update.decayStep.x)
      rests.y.note(update.adaptiveStep.y, update.decayStep.y)
      last = update
    }
    guard let last else { return nil }
    let isWhole = trajectory.run.decaysWhole(at: step)
    x = Self.weight(last, .x, rests.x, isWhole)
    y = Self.weight(last, .y, rests.y, isWhole)
    let rates = [(x, last.decayRate.x), (y, last.decayRate.y)].compactMap { weight, rate in
      weight.isOverpowered ? nil : rate?.magnitude
    }.filter(\.isFinite)
    let largest = rates.max() ?? 0
    largestRate = isWhole ? largest : min(1, largest)
  }

  /// Whether the run rests: each weight is balanced, or nothing acts on it.
  static func isAtRest(_ trajectory: Trajectory, at step: Int) -> Bool {
    guard let balance = StepBalance(of: trajectory, at: step) else { return false }
    let weights = [balance.x, balance.y]
    return weights.contains(.balanced)
      && weights.allSatisfy { $0 == .balanced || $0 == .rate(nil) || $0 == .rate(0) }
  }

  private static func weight(
    _ update: Row.Update, _ axis: Adjustable.Axis, _ rest: RestWatch, _ isWhole: Bool
  ) -> Weight {
    if rest.isAtRest { return .balanced }
    let rate = update.decayRate.of(axis)
    guard let rate, rate.magnitude > 1, !isWhole else { return .rate(rate) }
    let (adaptive, decay) = (
      update.adaptiveStep[keyPath: axis.keyPath], update.decayStep[keyPath: axis.keyPath]
    )
    return .overpowered(net: adaptive + decay, isOpposed: adaptive * decay < 0)
  }
}

/// Watches whether the two parts of a weight's steps cancel, several steps long: where batches follow
/// each other, one step may do so by chance, and noise that swings to and fro keeps each from doing so whole.
struct RestWatch {
  static let steps = 10
  /// Of the larger part, what may be left in one step, and over all of them.
  private static let (share, sharedShare) = (0.15, 0.1)

  private var count = 0
  private var net = 0.0
  private var size = 0.0

  /// Notes the next step's parts.
  mutating func note(_ adaptive: Double, _ decay: Double) {
    let larger = max(adaptive.magnitude, decay.magnitude)
    guard (adaptive + decay).magnitude < Self.share * larger else {
      self = RestWatch()
      return
    }
    count += 1
    net += adaptive + decay
    size += larger
  }

  /// Whether the last ten did.
  var isAtRest: Bool { count >= Self.steps && net.magnitude < Self.sharedShare * size }
}

extension Experiment.Run {
  /// Whether λ is so large that a decay step removes more than the whole weight, by its definition.
  func decaysWhole(at step: Int) -> Bool {
    guard let form = rule.traits.weightDecay else { return false }
    let factor = (schedule?(step) ?? 1) * hyperparameters.weightDecay
    return (form == .uncoupled ? factor : hyperparameters.learningRate * factor).magnitude > 1
  }
}
