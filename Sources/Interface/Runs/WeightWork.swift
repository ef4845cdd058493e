import Lessons
import Simulation

/// Making runs of two weights, and what theory says of them.
struct WeightWork: Sendable {
  let scene: Scene
  let experiment: Experiment
  let surfaces: SceneSurfaces

  /// - Parameter previous: runs whose surfaces are kept as far as they are the same.
  init(_ scene: Scene, after previous: LabRuns? = nil) {
    self.scene = scene
    surfaces = SceneSurfaces(of: scene, after: previous?.weights?.surfaces)
    experiment = surfaces.experiment(of: scene)
  }

  /// Nobody sees less than that. The estimate is on the slow side.
  static let mostMilliseconds = 25.0

  /// As much as is done before anybody has to wait: all of it, the runs alone, or their first steps.
  func beginning(after previous: LabRuns?) -> LabRuns {
    let (pathCost, searchCost) = (experiment.cost, searchCost)
    if (pathCost + searchCost).milliseconds <= Self.mostMilliseconds {
      return runs(after: previous)
    }
    return pathCost.milliseconds <= Self.mostMilliseconds
      ? made(.paths, experiment.trajectories(), after: previous) : sketch(after: previous)
  }

  /// What it takes to search what is drawn beside the runs.
  var searchCost: WorkCost { scene.searchCost(of: experiment, on: surfaces.mean) }

  /// All of it, however long it takes.
  func runs(after previous: LabRuns?) -> LabRuns {
    made(.whole, experiment.trajectories(), after: previous)
  }

  /// As many of the runs' first steps as are made at once, be it none.
  private func sketch(after previous: LabRuns?) -> LabRuns {
    let oneStep = experiment.cost.milliseconds / Double(max(experiment.steps, 1))
    var sketched = experiment
    sketched.steps = Int(min(Double(scene.steps), Self.sketchMilliseconds / max(oneStep, 1e-6)))
    return made(.sketch, sketched.trajectories(), after: previous)
  }

  private static let sketchMilliseconds = 8.0

  private func made(
    _ stage: LabRuns.Stage, _ trajectories: [Trajectory], after previous: LabRuns?
  ) -> LabRuns {
    guard let runs = runs(stage, trajectories, after: previous) else {
      preconditionFailure("nobody cancels these runs")
    }
    return runs
  }

  /// The paths of a sketch, or all that belongs to paths; nil if cancelled.
  func nextStage(
    of runs: LabRuns, unless cancellation: Cancellation, progress: (_ fraction: Double) -> Void
  ) -> LabRuns? {
    let isSketch = runs.stage == .sketch
    let made =
      isSketch
      ? experiment.trajectories(unless: cancellation, progress: progress)
      : runs.weights?.trajectories
    return made.flatMap {
      self.runs(isSketch ? .paths : .whole, $0, after: runs, unless: cancellation)
    }
  }

  /// nil if cancelled.
  private func runs(
    _ stage: LabRuns.Stage, _ trajectories: [Trajectory], after previous: LabRuns?,
    unless cancellation: Cancellation = .never
  ) -> LabRuns? {
    let runs = WeightRuns(
      self, stage, trajectories: trajectories, revision: LabRuns.revision(after: previous),
      after: previous?.weights, unless: cancellation)
    return runs.map {
      LabRuns(
        scene, .weights($0), stage, colors: SeriesColors.members(of: scene, experiment.setups),
        after: previous)
    }
  }

  /// What theory says of each run; of runs without their theory nothing. Nil if cancelled.
  func theories(
    of trajectories: [Trajectory], _ stage: LabRuns.Stage, unless cancellation: Cancellation
  ) -> [RunTheory]? {
    guard stage == .whole else { return trajectories.map { _ in RunTheory() } }
    return Theory(scene: scene, experiment: experiment, trajectories: trajectories)
      .predictions(unless: cancellation)
  }
}

extension Experiment {
  fileprivate var setups: [RunSetup] { runs.map(RunSetup.init) }
}
