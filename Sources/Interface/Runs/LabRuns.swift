package import Lessons
package import Plotting
import Screen
package import Simulation

/// What a scene's numbers lead to: the runs and where theory says they end.
package struct LabRuns: Sendable {
  package let names: [Scene.RunName]
  package let trajectories: [Trajectory]
  /// The mean loss that the contours show.
  package let surface: any Surface
  /// The minima of the mean loss that are marked, if the scene wants them shown.
  package let minima: [Vector]
  /// What the runs aren't trained on; nil if the scene has no such surface.
  package let validation: ValidationSurface?
  /// For each run, what theory says of it.
  package let predictions: [[RunPrediction]]
  /// For each run, what the scene asks for and theory can't say.
  package let failedPredictions: [[FailedPrediction]]
  /// The window that the scene or the paths ask for.
  package var window: Scene.Window { landscape.window }
  /// Changes whenever anything here does.
  package let revision: Int
  /// Changes whenever the surface does.
  package let surfaceRevision: Int

  private let seriesNumbers: [UInt8]
  let landscape: Landscape
  let showsMinima: Bool

  /// How much of the runs is made, and for whom.
  enum Extent {
    /// All of it, unless it is cancelled.
    case whole(unless: Cancellation = .never, progress: (_ fraction: Double) -> Void = { _ in })
    /// The first steps, without minima and theory.
    case sketch(steps: Int)
  }

  /// Makes all runs of a scene. `previous` is what is on the screen now: a surface that hasn't
  /// changed is kept.
  ///
  /// - Returns: nil if cancelled.
  init?(_ scene: Scene, after previous: LabRuns?, _ extent: Extent = .whole()) {
    var experiment = scene.experiment()
    var cancellation = Cancellation.never
    var progress: (Double) -> Void = { _ in }
    var isSketch = false
    switch extent {
    case .whole(let sign, let report): (cancellation, progress) = (sign, report)
    case .sketch(let steps): (experiment.steps, isSketch) = (min(steps, scene.steps), true)
    }
    guard let made = experiment.trajectories(unless: cancellation, progress: progress) else {
      return nil
    }
    names = scene.runNames
    seriesNumbers = SeriesColors.assign(to: SeriesColors.members(of: scene, experiment))
    trajectories = made
    surface = scene.surface()
    revision = (previous?.revision ?? 0) + 1
    surfaceRevision = Self.surfaceRevision(surface, revision: revision, after: previous)
    showsMinima = !isSketch && scene.overlays.contains(.minimum)
    landscape = Landscape(
      of: scene, surface: surface, trajectories: trajectories, showsMinima: showsMinima,
      after: previous?.landscape, unless: cancellation)
    minima = showsMinima ? landscape.minima : []
    validation = ValidationSurface(
      of: scene, window: landscape.window, revision: revision, after: previous?.validation)
    guard
      let theories = isSketch
        ? trajectories.map({ _ in RunTheory() })
        : Theory(scene: scene, experiment: experiment, trajectories: trajectories)
          .predictions(unless: cancellation)
    else { return nil }
    predictions = theories.map(\.predictions)
    failedPredictions = theories.map(\.failures)
  }

  /// The window that may be shown while what comes after a step is hidden.
  func window(through step: Int) -> Scene.Window {
    landscape.window(around: trajectories, through: step)
  }

  /// The previous number if the surface is the same, so that contours are kept.
  private static func surfaceRevision(
    _ surface: any Surface, revision: Int, after previous: LabRuns?
  ) -> Int {
    guard let previous, surface.isSame(as: previous.surface) else { return revision }
    return previous.surfaceRevision
  }

  /// Whether λ changes what a run does.
  func decays(_ run: Int) -> Bool { trajectories[run].run.decays }

  /// The marked minimum, if it is the only one.
  var soleMinimum: Vector? { minima.count == 1 ? minima[0] : nil }

  /// The marked minimum that is nearest to a point.
  func minimum(nearestTo point: Vector) -> Vector? {
    minima.min { ($0 - point).norm < ($1 - point).norm }
  }

  /// The colour of a run: its rule's, in a shade of its own where several runs have that rule.
  func ink(of run: Int) -> Ink { .series(series(of: run)) }

  /// The colour's number, a `SeriesNumber`.
  func series(of run: Int) -> UInt8 { seriesNumbers[run] }
}

/// What theory says of one run, ready to be drawn.
package enum RunPrediction: Hashable, Sendable {
  /// Where it ends, and the sign for it.
  case limit(Vector, Sign)
  /// No weight rests beyond it.
  case box(WeightBox)
  /// The exact path, from the start.
  case path(DecayPath)
}
