import Simulation

extension Hyperparameter {
  /// Those that claims may ask for: `lr` is the scene's, `lr(adamw)` the run's. A word is no number,
  /// and not among them.
  static let inClaims = all.filter { Hyperparameters()[$0].number != nil }

  /// The number that a claim reads; an option that is on is 1.
  func value(in hyperparameters: Hyperparameters) -> Double {
    hyperparameters[self].number ?? .nan
  }
}
