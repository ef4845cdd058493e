package import Simulation

/// One hyperparameter or option with its value.
package struct HyperparameterSetting: Hashable, Sendable {
  package let hyperparameter: Hyperparameter
  package let value: Hyperparameter.Value

  /// - Precondition: the value is of the hyperparameter's kind.
  package init(_ hyperparameter: Hyperparameter, _ value: Hyperparameter.Value) {
    self.hyperparameter = hyperparameter
    self.value = value
  }

  /// A number, such as λ.
  package static func number(_ hyperparameter: Hyperparameter, _ value: Double) -> Self {
    Self(hyperparameter, .number(value))
  }

  /// An option that is on or off.
  package static func flag(_ hyperparameter: Hyperparameter, _ isOn: Bool) -> Self {
    Self(hyperparameter, .flag(isOn))
  }

  /// An option with a few names for what it can be.
  package static func word(_ hyperparameter: Hyperparameter, _ word: String) -> Self {
    Self(hyperparameter, .word(word))
  }

  /// Sets the one value; whether rules use it, and whether it fits others, is not looked at.
  package func apply(to hyperparameters: inout Hyperparameters) {
    hyperparameters[hyperparameter] = value
  }
}
