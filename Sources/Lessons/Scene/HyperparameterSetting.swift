package import Simulation

/// One hyperparameter or option with its value.
package enum HyperparameterSetting: Hashable, Sendable {
  case number(HyperparameterName, Double)
  case nesterov(Bool)
  case amsgrad(Bool)
  case biasCorrection(BiasCorrection)
  case precondition(Bool)

  /// Sets the one value; whether rules use it, and whether it fits others, is not looked at.
  package func apply(to hyperparameters: inout Hyperparameters) {
    switch self {
    case .number(let name, let value): hyperparameters[name] = value
    case .nesterov(let isOn): hyperparameters.usesNesterov = isOn
    case .amsgrad(let isOn): hyperparameters.usesAMSGrad = isOn
    case .biasCorrection(let value): hyperparameters.biasCorrection = value
    case .precondition(let isOn): hyperparameters.isPreconditioned = isOn
    }
  }
}
