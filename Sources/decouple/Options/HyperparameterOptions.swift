import ArgumentParser
import Lessons
import Simulation

/// The flags that change the hyperparameters of all optimizers that don't have their own.
struct HyperparameterOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .init("Learning rate.", valueName: "number"))
  var lr: String?
  @Option(parsing: .unconditional, help: .init("How slowly m forgets.", valueName: "number"))
  var beta1: String?
  @Option(parsing: .unconditional, help: .init("How slowly v forgets.", valueName: "number"))
  var beta2: String?
  @Option(parsing: .unconditional, help: .init("Added to the root of v.", valueName: "number"))
  var eps: String?
  @Option(
    parsing: .unconditional,
    help: .init("Weight decay; negative makes weights grow.", valueName: "number"))
  var weightDecay: String?
  @Option(parsing: .unconditional, help: .init("Momentum of the SGD family.", valueName: "number"))
  var momentum: String?
  @Option(parsing: .unconditional, help: .init("Dampening of the SGD family.", valueName: "number"))
  var dampening: String?
  @Flag(inversion: .prefixedNo, help: "Nesterov's step in the SGD family.")
  var nesterov: Bool?
  @Flag(inversion: .prefixedNo, help: "Divide by the largest v so far in the Adam family.")
  var amsgrad: Bool?
  @Option(
    parsing: .unconditional,
    help: .init("Which moments are corrected: both, none, first or second.", valueName: "which"))
  var biasCorrection: String?

  /// What was given, in the order of PyTorch's signature.
  func settings() throws(UsageError) -> [HyperparameterSetting] {
    var settings: [HyperparameterSetting] = []
    for (one, text) in numbers {
      guard let flag = FlagText("--" + one.name.replacing("_", with: "-"), text) else { continue }
      let value = try flag.number(example: one.example)
      if let requirement = one.requirement(violatedBy: value) {
        throw .outOfRange(flag, requirement: requirement)
      }
      settings.append(HyperparameterSetting(one, .number(value)))
    }
    if let nesterov { settings.append(HyperparameterSetting(.nesterov, .flag(nesterov))) }
    if let amsgrad { settings.append(HyperparameterSetting(.amsgrad, .flag(amsgrad))) }
    if let flag = FlagText("--bias-correction", biasCorrection) {
      let choice: BiasCorrection = try flag.choice()
      settings.append(HyperparameterSetting(.biasCorrection, .word(choice.rawValue)))
    }
    return settings
  }

  private var numbers: [(Hyperparameter, String?)] {
    [
      (.learningRate, lr), (.beta1, beta1), (.beta2, beta2), (.epsilon, eps),
      (.weightDecay, weightDecay), (.momentum, momentum), (.dampening, dampening),
    ]
  }
}
