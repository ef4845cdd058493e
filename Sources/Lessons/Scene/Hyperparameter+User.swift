package import Simulation

extension Hyperparameter {
  /// The rule that a remedy names for someone who wants to use it: AdamW, if that does.
  package var usualUser: Rule {
    let usual: [Rule] = [.adamW, .sgd]
    return (usual + Rule.builtIn).first { $0.uses(self) } ?? .adamW
  }
}
