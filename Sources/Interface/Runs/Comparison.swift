import Lessons
import Plotting
import Simulation

/// The number that a question compares, of one run: where it was asked, and where its answer is seen.
struct Comparison {
  let number: ComparedNumber
  let before: Double
  let now: Double

  /// - Returns: nil where the run has no such number, or ended before.
  init?(
    _ number: ComparedNumber, of run: Int, in runs: LabRuns, target: Vector?, from first: Int,
    to last: Int
  ) {
    guard let before = Self.value(of: number, run, in: runs, target, at: first),
      let now = Self.value(of: number, run, in: runs, target, at: last)
    else { return nil }
    self.number = number
    self.before = before
    self.now = now
  }

  private static func value(
    of number: ComparedNumber, _ run: Int, in runs: LabRuns, _ target: Vector?, at step: Int
  ) -> Double? {
    if let training = runs.training(of: run) {
      return step <= training.lastStep ? number.value(of: training, at: step) : nil
    }
    guard let trajectory = runs.trajectory(of: run), step <= trajectory.lastStep else {
      return nil
    }
    let weights = trajectory.weights(at: step)
    let value = number.value(
      at: weights, goal: target ?? runs.soleMinimum,
      loss: { trajectory.loss(at: step) },
      validation: { runs.validation?.surface.loss(at: weights, step: max(step, 1)) })
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// `direction`
  var name: String {
    switch number {
    case .x: "x"
    case .y: "y"
    case .norm: "‖w‖"
    case .angle: "direction"
    case .distance: "distance"
    case .loss: "loss"
    case .validation, .validationLoss: "validation loss"
    case .trainLoss: "training loss"
    case .trainAccuracy: "training accuracy"
    case .validationAccuracy: "validation accuracy"
    }
  }

  /// `from 45° to 4°`
  var change: String { "from \(text(before)) to \(text(now))" }

  /// `4°`
  var end: String { text(now) }

  private func text(_ value: Double) -> String {
    guard number == .angle else { return NumberText.shortest(value, digits: 3) }
    // Not −0.
    return NumberText.fixed(value.rounded() + 0, decimals: 0) + "°"
  }
}
