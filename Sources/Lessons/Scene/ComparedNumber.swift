package import Simulation

/// A number of each run that is told beside the answer to a question: `compare: angle`.
package enum ComparedNumber: String, CaseIterable, Hashable, Sendable {
  case x, y, norm, angle, distance, loss, validation

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
    }
  }
}
