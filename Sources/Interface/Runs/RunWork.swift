package import Lessons
package import Simulation

/// Whether runs are those of the present document.
package enum RunState: Hashable, Sendable {
  case ready
  /// They are those of an earlier one.
  case stale
  /// They are a part of them, while others make the rest.
  case running(fraction: Double)
}

/// What has become of runs that others make.
package enum RunProgress: Sendable {
  /// How much is done, 0…1.
  case fraction(Double)
  /// The next stage is there.
  case made(LabRuns)
}

/// Making all runs of a scene, and what theory says of them.
struct RunWork: Sendable {
  let scene: Scene
  let experiment: Experiment
  let surfaces: SceneSurfaces

  /// - Parameter previous: runs whose surfaces are kept as far as they are the same.
  init(_ scene: Scene, after previous: LabRuns? = nil) {
    self.scene = scene
    surfaces = SceneSurfaces(of: scene, after: previous?.surfaces)
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
    guard let runs = LabRuns(self, stage, trajectories: trajectories, after: previous) else {
      preconditionFailure("nobody cancels these runs")
    }
    return runs
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

/// Runs that somebody is to take to their next stage.
package struct RunOrder: Sendable {
  /// Other runs are another order.
  package var id: Int { runs.revision }
  let scene: Scene
  let runs: LabRuns

  /// Makes the paths of a sketch, or completes what has its paths; nil if cancelled.
  package func nextStage(
    unless cancellation: Cancellation, progress: @escaping (_ fraction: Double) -> Void
  ) -> LabRuns? {
    let work = RunWork(scene, after: runs)
    let isSketch = runs.stage == .sketch
    let made =
      isSketch
      ? work.experiment.trajectories(unless: cancellation, progress: progress)
      : runs.trajectories
    return made.flatMap {
      LabRuns(
        work, isSketch ? .paths : .whole, trajectories: $0, after: runs, unless: cancellation)
    }
  }
}

/// Claims that somebody is to measure.
package struct ClaimOrder: Sendable {
  /// That of the runs they are measured on.
  package let id: Int
  package let scene: Scene
  package let trajectories: [Trajectory]
}
