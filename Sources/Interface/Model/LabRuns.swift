package import Lessons
import Screen
package import Simulation

/// What a scene's numbers lead to: the runs and where theory says they end.
package struct LabRuns: Sendable {
  package let names: [Scene.RunName]
  package let trajectories: [Trajectory]
  /// The mean loss that the contours show.
  package let surface: any Surface
  /// Where the mean loss is least, if the scene wants it shown and there is such a place.
  package let minimum: Vector?
  /// What the runs aren't trained on; nil if the scene has no such surface.
  package let validation: ValidationSurface?
  /// For each run, what theory says of it.
  package let predictions: [[RunPrediction]]
  /// The window that the scene or the paths ask for.
  package let window: Scene.Window
  /// Changes whenever anything here does.
  package let revision: Int
  /// Changes whenever the surface does.
  package let surfaceRevision: Int

  private let rules: [Rule]
  private let ownWindow: Scene.Window?
  private let landmarks: [Vector]

  /// Makes all runs of a scene. `previous` is what is on the screen now: a surface that hasn't
  /// changed is kept.
  init(_ scene: Scene, after previous: LabRuns?) {
    let experiment = scene.experiment()
    names = scene.runNames
    rules = experiment.runs.map(\.rule)
    trajectories = experiment.trajectories()
    surface = scene.surface()
    revision = (previous?.revision ?? 0) + 1
    surfaceRevision = Self.surfaceRevision(surface, revision: revision, after: previous)
    let theory = Theory(scene: scene, experiment: experiment, surface: surface)
    let lowest = theory.minimum
    minimum = scene.overlays.contains(.minimum) ? lowest : nil
    validation = ValidationSurface(of: scene, revision: revision, after: previous?.validation)
    predictions = experiment.runs.map(theory.predictions)
    ownWindow = scene.view
    landmarks = [lowest].compactMap { $0 }
    window =
      ownWindow
      ?? FittedWindow.around(
        starts: experiment.runs.map(\.start), trajectories: trajectories, landmarks: landmarks)
  }

  /// The window that may be shown while what comes after a step is hidden.
  func window(through step: Int) -> Scene.Window {
    ownWindow
      ?? FittedWindow.around(
        starts: trajectories.map(\.run.start), trajectories: trajectories, landmarks: landmarks,
        through: step)
  }

  /// The previous number if the surface is the same, so that contours are kept.
  private static func surfaceRevision(
    _ surface: any Surface, revision: Int, after previous: LabRuns?
  ) -> Int {
    guard let previous, surface.isSame(as: previous.surface) else { return revision }
    return previous.surfaceRevision
  }

  /// Whether λ changes what a run does.
  func decays(_ run: Int) -> Bool {
    rules[run].decaysWeights && trajectories[run].run.hyperparameters.weightDecay != 0
  }

  /// The colour of a run: Adam's, Adam+L2's and AdamW's own where they are free.
  func ink(of run: Int) -> Ink { .series(series(of: run)) }

  /// The colour's number, 0…5.
  func series(of run: Int) -> UInt8 { SeriesColors.assign(to: rules)[run] }
}

/// What theory says of one run, ready to be drawn.
package enum RunPrediction: Hashable, Sendable {
  /// Where it ends, and the word for it.
  case limit(Vector, word: String)
  /// No weight stays beyond ±this.
  case box(halfWidth: Double)
  /// The exact path, from the start.
  case path(DecayPath)
}
