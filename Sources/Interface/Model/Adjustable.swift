import Lessons
package import Simulation

/// A number of the scene that keys can change.
package enum Adjustable: Hashable, Sendable {
  case hyperparameter(HyperparameterName)
  /// A named constant of the scene's formulas.
  case parameter(String)

  /// The name on the screen.
  var label: String {
    switch self {
    case .hyperparameter(.beta1): "β1"
    case .hyperparameter(.beta2): "β2"
    case .hyperparameter(let name): name.rawValue
    case .parameter(let name): name
    }
  }
}

extension Adjustable {
  /// What can be adjusted in a scene: the numbers that its rules use, then its own constants.
  static func all(in scene: Scene) -> [Adjustable] {
    let rules = Set(scene.optimizers.map(\.rule))
    let names = order.filter { name in rules.contains { $0.uses(name) } }
    return names.map(hyperparameter) + scene.parameters.map { .parameter($0.name) }
  }

  /// What is changed most comes first.
  private static let order: [HyperparameterName] = [
    .learningRate, .weightDecay, .beta1, .beta2, .epsilon, .momentum, .dampening,
  ]

  func value(in scene: Scene) -> Double {
    switch self {
    case .hyperparameter(let name): scene.hyperparameters[name]
    case .parameter(let name): scene.parameters.first { $0.name == name }?.value ?? 0
    }
  }

  /// Sets the value in the scene; false, and nothing changed, if it makes no sense there.
  func set(_ value: Double, in scene: inout Scene) -> Bool {
    switch self {
    case .hyperparameter(let name):
      guard name.requirement(violatedBy: value) == nil else { return false }
      var edited = scene
      edited.apply(.number(name, value))
      guard edited.problem == nil else { return false }
      scene = edited
      return true
    case .parameter(let name):
      return scene.setParameter(named: name, value: value)
    }
  }
}

extension Rule {
  /// Whether a hyperparameter changes what the rule does.
  func uses(_ name: HyperparameterName) -> Bool {
    switch (name, self) {
    case (.learningRate, _): true
    case (.weightDecay, _): decaysWeights
    case (.momentum, .sgd), (.momentum, .sgdL2), (.momentum, .sgdW): true
    case (.dampening, .sgd), (.dampening, .sgdL2), (.dampening, .sgdW): true
    case (.epsilon, .sgd), (.epsilon, .sgdL2), (.epsilon, .sgdW): false
    case (.epsilon, _): true
    case (.beta1, .sgd), (.beta1, .sgdL2), (.beta1, .sgdW), (.beta1, .normalized): false
    case (.beta2, .sgd), (.beta2, .sgdL2), (.beta2, .sgdW), (.beta2, .normalized): false
    case (.beta1, _), (.beta2, _): true
    case (.momentum, _), (.dampening, _): false
    }
  }
}
