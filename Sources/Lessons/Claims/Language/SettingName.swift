import Simulation

/// A hyperparameter or option that claims may ask for: `lr` is the scene's, `lr(adamw)` the run's.
///
/// An option that is on is 1. `bias_correction` is no number and not among them.
enum SettingName: Hashable, Sendable {
  case number(HyperparameterName)
  case nesterov
  case amsgrad
  case precondition

  static let all: [SettingName] =
    HyperparameterName.allCases.map { .number($0) } + [.nesterov, .amsgrad, .precondition]

  var name: String {
    switch self {
    case .number(let name): name.rawValue
    case .nesterov: "nesterov"
    case .amsgrad: "amsgrad"
    case .precondition: "precondition"
    }
  }

  func value(in hyperparameters: Hyperparameters) -> Double {
    switch self {
    case .number(let name): hyperparameters[name]
    case .nesterov: hyperparameters.usesNesterov ? 1 : 0
    case .amsgrad: hyperparameters.usesAMSGrad ? 1 : 0
    case .precondition: hyperparameters.isPreconditioned ? 1 : 0
    }
  }
}
