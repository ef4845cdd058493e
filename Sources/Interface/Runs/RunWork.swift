package import Lessons
package import Simulation

/// Whether runs are those of the present document.
package enum RunState: Hashable, Sendable {
  case ready
  /// They are those of an earlier one.
  case stale
  /// They are a sketch of them, with the first steps alone, while others make them.
  case running(fraction: Double)
}

/// What has become of runs that others make.
package enum RunProgress: Sendable {
  /// How much is done, 0…1.
  case fraction(Double)
  case done(LabRuns)
}

/// Making all runs of a scene, and what theory says of them.
struct RunWork: Sendable {
  let scene: Scene
  private let experiment: Experiment
  private let surface: any Surface

  init(_ scene: Scene) {
    self.scene = scene
    experiment = scene.experiment()
    surface = scene.surface()
  }

  /// Whether it is done before anybody has to wait.
  var isBrief: Bool { cost.milliseconds <= Self.mostMilliseconds }

  /// Nobody sees less than that.
  private static let mostMilliseconds = 40.0

  var cost: WorkCost {
    let limits = experiment.limitCost(of: Array(experiment.runs.indices))
    return experiment.cost + (scene.overlays.isEmpty ? .none : limits) + surface.minimaCost
  }

  func runs(after previous: LabRuns?) -> LabRuns {
    guard let runs = LabRuns(scene, after: previous) else {
      preconditionFailure("nobody cancels these runs")
    }
    return runs
  }

  /// The runs' first steps, without theory: as many as are made at once.
  func sketch(after previous: LabRuns?) -> LabRuns {
    let oneStep = experiment.runs.map(\.stepCost).sum.milliseconds
    let steps = Int(max(1, min(Double(scene.steps), Self.sketchMilliseconds / max(oneStep, 1e-6))))
    guard let runs = LabRuns(scene, after: previous, .sketch(steps: steps)) else {
      preconditionFailure("nobody cancels a sketch")
    }
    return runs
  }

  private static let sketchMilliseconds = 8.0
}

/// Runs that somebody is to make, in the place of their sketch.
package struct RunOrder: Sendable {
  /// The sketch's: other runs are another order.
  package var id: Int { sketch.revision }
  let scene: Scene
  let sketch: LabRuns

  /// Makes them; nil if cancelled.
  package func runs(
    unless cancellation: Cancellation, progress: @escaping (_ fraction: Double) -> Void
  ) -> LabRuns? {
    LabRuns(scene, after: sketch, .whole(unless: cancellation, progress: progress))
  }
}

/// Claims that somebody is to measure.
package struct ClaimOrder: Sendable {
  /// That of the runs they are measured on.
  package let id: Int
  package let scene: Scene
  package let trajectories: [Trajectory]
}
