/// What is measured of a network in each cell of a map.
public enum NetworkMetric: String, CaseIterable, Hashable, Sendable {
  case validationLoss = "validation_loss"
  /// The only one of which more is better.
  case validationAccuracy = "validation_accuracy"
  case trainLoss = "train_loss"
  /// ‖w‖, of all weights.
  case norm

  /// Whether the larger is the better.
  public var prefersLarge: Bool { self == .validationAccuracy }

  /// Whether it takes rows that aren't trained on.
  public var needsValidation: Bool {
    switch self {
    case .validationLoss, .validationAccuracy: true
    case .trainLoss, .norm: false
    }
  }

  /// Its value at a trainer's weights.
  ///
  /// - Precondition: there are rows to validate with, if it needs them.
  func value(of trainer: Trainer) -> Double {
    switch self {
    case .validationLoss: trainer.evaluateValidation()?.loss ?? .nan
    case .validationAccuracy: trainer.evaluateValidation()?.accuracy ?? .nan
    case .trainLoss: trainer.evaluateTraining()?.loss ?? .nan
    case .norm: trainer.norm
    }
  }
}
