import Simulation

extension Rule {
  /// Whether a hyperparameter changes what the rule does.
  func uses(_ name: HyperparameterName) -> Bool {
    switch name {
    case .learningRate: true
    case .weightDecay: decaysWeights
    case .momentum, .dampening: family == .sgd
    case .epsilon: family != .sgd
    case .beta1, .beta2: family == .adam
    }
  }

  /// Whether an option changes what the rule does.
  func uses(_ option: HyperparameterOption) -> Bool {
    switch option {
    case .nesterov: family == .sgd
    case .amsgrad, .biasCorrection, .precondition: family == .adam
    }
  }
}
