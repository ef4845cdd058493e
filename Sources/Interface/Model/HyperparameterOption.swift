import Lessons
import Simulation

/// A hyperparameter that is a choice, by the name that scenes use.
package enum HyperparameterOption: String, CaseIterable, Hashable, Sendable {
  case nesterov
  case amsgrad
  case biasCorrection = "bias_correction"
  case precondition

  /// What it can be, in the order in which keys go through it.
  var choices: [String] {
    switch self {
    case .nesterov, .amsgrad, .precondition: ["false", "true"]
    case .biasCorrection: BiasCorrection.allCases.map(\.rawValue)
    }
  }

  func choice(in values: Hyperparameters) -> String {
    switch self {
    case .nesterov: "\(values.usesNesterov)"
    case .amsgrad: "\(values.usesAMSGrad)"
    case .biasCorrection: values.biasCorrection.rawValue
    case .precondition: "\(values.isPreconditioned)"
    }
  }

  /// The setting that a choice means; nil for a word that isn't one of `choices`.
  func setting(_ choice: String) -> HyperparameterSetting? {
    switch self {
    case .nesterov: Bool(choice).map(HyperparameterSetting.nesterov)
    case .amsgrad: Bool(choice).map(HyperparameterSetting.amsgrad)
    case .biasCorrection:
      BiasCorrection(rawValue: choice).map(HyperparameterSetting.biasCorrection)
    case .precondition: Bool(choice).map(HyperparameterSetting.precondition)
    }
  }
}
