import Lessons
package import Plotting
package import Simulation

/// Runs of two weights, the loss that they descend, and what theory says of them.
struct WeightRuns: Sendable {
  let trajectories: [Trajectory]
  let surfaces: SceneSurfaces
  let landscape: Landscape
  let showsMinima: Bool
  /// The minima of the mean loss that are marked, if the scene wants them shown.
  let minima: [Vector]
  /// What the runs aren't trained on; nil if the scene has no such surface.
  let validation: ValidationSurface?
  /// For each run, what theory says of it.
  let predictions: [[RunPrediction]]
  /// For each run, what the scene asks for and theory can't say.
  let failedPredictions: [[FailedPrediction]]

  /// - Parameters:
  ///   - trajectories: as many steps of the runs as the stage has.
  ///   - revision: that of the whole.
  ///   - previous: what is on the screen now, of which is kept what still holds.
  /// - Returns: nil if cancelled.
  init?(
    _ work: WeightWork, _ stage: LabRuns.Stage, trajectories: [Trajectory], revision: Int,
    after previous: WeightRuns?, unless cancellation: Cancellation = .never
  ) {
    let scene = work.scene
    let isWhole = stage == .whole
    self.trajectories = trajectories
    surfaces = work.surfaces
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
