package import Lessons
package import Plotting
import Screen
package import Simulation

/// What a scene's numbers lead to: the runs and where theory says they end.
package struct LabRuns: Sendable {
  package let names: [Scene.RunName]
  package let trajectories: [Trajectory]
  /// The mean loss that the contours show.
  package var surface: any Surface { surfaces.mean }
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
  let surfaces: SceneSurfaces
  let landscape: Landscape
  let showsMinima: Bool
  let stage: Stage

  /// How much is made.
  enum Stage: Hashable, Sendable {
    /// The first steps of the runs.
    case sketch
    /// The runs, without minima and theory.
    case paths
    case whole
  }

  /// Makes all runs of a scene. `previous` is what is on the screen now: a surface that hasn't
  /// changed is kept.
  init(_ scene: Scene, after previous: LabRuns?) {
    self = RunWork(scene, after: previous).runs(after: previous)
  }

  /// - Parameter trajectories: as many steps of the runs as the stage has.
  /// - Returns: nil if cancelled.
  init?(
    _ work: RunWork, _ stage: Stage, trajectories: [Trajectory], after previous: LabRuns?,
    unless cancellation: Cancellation = .never
  ) {
    let scene = work.scene
    let isWhole = stage == .whole
    self.stage = stage
    self.trajectories = trajectories
    names = scene.runNames
    seriesNumbers = SeriesColors.assign(to: SeriesColors.members(of: scene, work.experiment))
    surfaces = work.surfaces
    revision = (previous?.revision ?? 0) + 1
    surfaceRevision = Self.surfaceRevision(surfaces.mean, revision: revision, after: previous)
    let asksForMinima = scene.overlays.contains(.minimum)
    landscape =
      isWhole
      ? Landscape(
        of: scene, surface: surfaces.mean, trajectories: trajectories, showsMinima: asksForMinima,
        after: previous?.landscape, unless: cancellation)
      : Landscape(
        unsearched: scene, surface: surfaces.mean, trajectories: trajectories,
        after: previous?.landscape, keepsWindow: stage == .sketch)
    showsMinima = asksForMinima && landscape.isSearched
    minima = showsMinima ? landscape.minima : []
    validation = ValidationSurface(
      of: scene, window: isWhole ? landscape.window : nil, revision: revision,
      after: previous?.validation, unless: cancellation)
    guard let theories = work.theories(of: trajectories, stage, unless: cancellation) else {
      return nil
    }
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
