package import Networks
package import Simulation

/// A number of each run that is told beside the answer to a question: `compare: angle`.
package enum ComparedNumber: String, CaseIterable, Hashable, Sendable {
  case x, y, norm, angle, distance, loss, validation
  case trainLoss = "train_loss"
  case trainAccuracy = "train_accuracy"
  case validationLoss = "validation_loss"
  case validationAccuracy = "validation_accuracy"

  /// Whether it is told of networks: the norm is of either.
  package var isOfNetworks: Bool {
    switch self {
    case .norm, .trainLoss, .trainAccuracy, .validationLoss, .validationAccuracy: true
    case .x, .y, .angle, .distance, .loss, .validation: false
    }
  }

  /// Whether it is told of two weights.
  package var isOfTwoWeights: Bool { self == .norm || !isOfNetworks }

  /// The number at weights that a run has at a step.
  ///
  /// - Parameters:
  ///   - goal: what the distance is measured to.
  ///   - loss: the noise-free loss there, asked for only if wanted.
  ///   - validation: the second surface there, likewise.
  /// - Returns: nil where there is no such number.
  package func value(
    at weights: Vector, goal: Vector?, loss: () -> Double, validation: () -> Double?
  ) -> Double? {
    switch self {
    case .x: weights.x
    case .y: weights.y
    case .norm: weights.norm
    case .angle: weights == .zero ? nil : weights.angle
    case .distance: goal.map { (weights - $0).norm }
    case .loss: loss()
    case .validation: validation()
    case .trainLoss, .trainAccuracy, .validationLoss, .validationAccuracy: nil
    }
  }

  /// The number that a network has after a step; between kept steps that of the last of them.
  ///
  /// - Returns: nil where there is no such number.
  package func value(of trajectory: NetworkTrajectory, at step: Int) -> Double? {
    let kept = trajectory.keptStep(at: step)
    return switch self {
    case .norm: trajectory.norm(at: step)
    case .trainLoss: kept.training?.loss
    case .trainAccuracy: kept.training?.accuracy
    case .validationLoss: kept.validation?.loss
    case .validationAccuracy: kept.validation?.accuracy
    case .x, .y, .angle, .distance, .loss, .validation: nil
    }
  }
}
