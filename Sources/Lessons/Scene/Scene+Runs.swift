package import Simulation
import Surfaces

extension Scene {
  /// A run as the scene names it.
  package struct RunName: Hashable, Sendable {
    /// What claims and exports call it: `adam_l2`.
    package var name: String
    /// What the screen calls it: `Adam+L2`.
    package var label: String
  }

  /// The names of the runs, in the order of `optimizers`.
  package var runNames: [RunName] { [] }

  /// The scene's runs, ready to be made.
  package func experiment() -> Experiment { Experiment(runs: [], steps: steps) }

  /// The scene's mean loss, with its parameters bound.
  package func surface() -> any Surface { fatalError() }
}
