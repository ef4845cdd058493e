package import Simulation

/// A scene's surfaces: what its runs descend, and the mean loss that is drawn.
///
/// To make some hundred losses ready takes longer than a frame, so a change that leaves the loss and its
/// constants alone keeps them.
package struct SceneSurfaces: Sendable {
  /// The scene's mean loss, as `Scene.surface()` makes it.
  package let mean: any Surface

  private let ofRuns: [[String: Double]: any Surface]
  private let loss: Scene.Loss
  private let constants: [String: Double]
  /// What draws in the loss come from.
  private let seed: UInt64

  /// - Parameter previous: those of a scene before an edit, or of any other.
  package init(of scene: Scene, after previous: SceneSurfaces? = nil) {
    let known = previous.flatMap { $0.loss == scene.loss && $0.seed == scene.seed ? $0 : nil }
    loss = scene.loss
    constants = scene.constants(of: nil)
    seed = scene.seed
    ofRuns = scene.surfacesOfRuns(after: known?.ofRuns ?? [:])
    mean =
      known.flatMap { $0.constants == scene.constants(of: nil) ? $0.mean : nil } ?? scene.surface()
  }

  /// The scene's runs, on these surfaces. - Precondition: the scene is the one that they are of.
  package func experiment(of scene: Scene) -> Experiment { scene.experiment(on: ofRuns) }
}
