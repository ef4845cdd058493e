import Lessons
import Networks
import Simulation

/// Training the runs of a network scene.
struct NetworkWork: Sendable {
  let scene: Scene
  let experiment: NetworkExperiment

  /// nil for a scene that trains two weights.
  ///
  init?(_ scene: Scene) {
    guard let experiment = scene.networkExperiment() else { return nil }
    self.scene = scene
    self.experiment = experiment
  }

  /// So many of the first steps as are made before the next frame; others go on from the start.
  func beginning(after previous: LabRuns?) -> LabRuns {
    let oneStep = experiment.cost.milliseconds / Double(max(experiment.steps, 1))
    let steps = min(Double(scene.steps), Self.mostMilliseconds / max(oneStep, 1e-6))
    guard Int(steps) < scene.steps else { return runs(after: previous) }
    var sketched = experiment
    sketched.steps = Int(steps)
    return made(.sketch, trajectories(of: sketched), after: previous)
  }

  private static let mostMilliseconds = 8.0

  /// All of it, however long it takes.
  func runs(after previous: LabRuns?) -> LabRuns {
    made(.whole, trajectories(of: experiment), after: previous)
  }

  private func trajectories(of experiment: NetworkExperiment) -> [NetworkTrajectory] {
    guard let trajectories = experiment.trajectories() else {
      preconditionFailure("nobody cancels this training")
    }
    return trajectories
  }

  /// Trains all runs; nil if cancelled.
  func nextStage(
    of runs: LabRuns, threads: Int, unless cancellation: Cancellation,
    report: @escaping @Sendable (RunProgress) -> Void
  ) -> LabRuns? {
    let shares = SharedFraction(parts: experiment.runs.count)
    let steps = Double(max(1, experiment.steps))
    let trained = experiment.trajectories(threads: threads, unless: cancellation) { run, grown in
      report(.fraction(shares.note(Double(grown.lastStep) / steps, of: run)))
      report(.grown(run: run, grown))
    }
    return trained.map { made(.whole, $0, after: runs) }
  }

  private func made(
    _ stage: LabRuns.Stage, _ trajectories: [NetworkTrajectory], after previous: LabRuns?
  ) -> LabRuns {
    LabRuns(
      scene, .network(NetworkRuns(trajectories, hasPlane: stage == .whole)), stage,
      colors: colors, after: previous)
  }

  private var colors: [SeriesColors.Member] {
    SeriesColors.members(of: scene, experiment.runs.map(RunSetup.init))
  }
}
