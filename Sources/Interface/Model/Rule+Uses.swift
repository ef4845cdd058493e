import Simulation

extension Rule {
  private enum Family { case sgd, normalized, adam }

  private var family: Family {
    switch self {
    case .sgd, .sgdL2, .sgdW: .sgd
    case .normalized: .normalized
    case .adam, .adamL2, .adamW, .adamWPaper, .adamWProximal, .adamWAfter, .adamL2FirstMoment,
      .adamL2SecondMoment:
      .adam
    }
  }

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
