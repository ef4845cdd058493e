/// What other programs call the keys of scenes.
package enum ForeignKey {
  private static let meanings: [String: [String]] = [
    "wd": decay, "decay": decay, "weightdecay": decay, "lambda": decay, "lamda": decay, "λ": decay,
    "l2": decay,
    "learning_rate": rate, "learningrate": rate, "step_size": rate, "eta": rate, "η": rate,
    "alpha": rate, "α": rate,
    "epsilon": ["eps"], "ε": ["eps"], "betas": ["beta1", "beta2"],
    "β1": ["beta1"], "β2": ["beta2"], "beta_1": ["beta1"], "beta_2": ["beta2"],
    "mu": ["momentum"], "μ": ["momentum"],
    "function": ["loss"], "objective": ["loss"], "f": ["loss"],
    "x0": ["start"], "w0": ["start"], "init": ["start"], "initial": ["start"],
    "iterations": ["steps"], "iters": ["steps"], "epochs": ["steps"], "max_steps": ["steps"],
    "window": ["view"], "xlim": ["view"], "ylim": ["view"], "dataset": ["data"],
    "constants": ["parameters"], "rule": ["optimizers"], "methods": ["optimizers"],
  ]

  private static let decay = ["weight_decay"]
  private static let rate = ["lr"]

  /// The keys that are meant by a foreign one; nil for a word that is none, or means none of those that
  /// there are.
  package static func meaning(of name: String, among known: [String]) -> [String]? {
    let word = name.lowercased().replacing("-", with: "_")
    guard let keys = meanings[word], keys.allSatisfy(known.contains) else { return nil }
    return keys
  }
}
