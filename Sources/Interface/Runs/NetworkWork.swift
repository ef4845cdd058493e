import Lessons
import Networks
import Simulation

/// Training the runs of a network scene.
struct NetworkWork: Sendable {
  let scene: Scene
  let experiment: NetworkExperiment

  /// nil for a scene that trains two weights.
  ///
  /// - Parameter previous: runs whose rows are kept if they are the same.
  init?(_ scene: Scene, after previous: LabRuns? = nil) {
    let known = previous?.network.flatMap { scene.hasRows(of: $0.scene) ? $0.experiment.data : nil }
    guard let experiment = scene.networkExperiment(on: known) else { return nil }
    self.scene = scene
    self.experiment = experiment
  }

  /// So many of the first steps as are made before the next frame; others go on from the start. Runs on
  /// which nothing has changed are there at once.
  func beginning(after previous: LabRuns?) -> LabRuns {
    let known = known(after: previous)
    let unknown = experiment.runs.count - known.count
    let oneStep =
      experiment.cost.milliseconds / Double(max(experiment.steps * experiment.runs.count, 1))
    let steps = min(
      Double(scene.steps), Self.mostMilliseconds / max(Double(unknown) * oneStep, 1e-6))
    guard Int(steps) < scene.steps, unknown > 0 else {
      return runs(after: previous)
    }
    var sketched = experiment
    sketched.steps = Int(steps)
    let sketch = (0..<experiment.runs.count).map { run in
      known[run] ?? trained(sketched.trajectory(ofRun: run))
    }
    return made(.sketch, sketch, after: previous)
  }

  private static let mostMilliseconds = 8.0

  private func known(after previous: LabRuns?) -> [Int: NetworkTrajectory] {
    previous?.network?.known(in: experiment, of: scene) ?? [:]
  }

  /// All of it, however long it takes.
  func runs(after previous: LabRuns?) -> LabRuns {
    var wishes = NetworkExperiment.Wishes()
    wishes.known = known(after: previous)
    return made(.whole, trained(experiment.trajectories(wishes)), after: previous)
  }

  private func trained<Runs>(_ runs: Runs?) -> Runs {
    guard let runs else { preconditionFailure("nobody cancels this training") }
    return runs
  }

  /// Trains and evaluates all runs; nil if cancelled.
  ///
  /// - Parameter step: what is evaluated first.
  func nextStage(
    of runs: LabRuns, at step: Int, threads: Int, unless cancellation: Cancellation,
    report: @escaping @Sendable (RunProgress) -> Void
  ) -> LabRuns? {
    guard let network = runs.network else { preconditionFailure("these are runs of a network") }
    var wishes = NetworkExperiment.Wishes(threads: threads)
    wishes.known = known(after: runs)
    wishes.firstEvaluated = step
    let shares = SharedFraction(parts: experiment.runs.count)
    for run in wishes.known.keys { shares.note(1, of: run) }
    var whole = network
    let trajectories = experiment.trajectories(wishes, unless: cancellation) { trained in
      whole = network.trained(trained)
      report(.trained(whole))
    } progress: { run, grown in
      report(.fraction(shares.note(grown.fraction, of: run)))
      report(.grown(run: run, grown))
    }
    return trajectories.map { all in
      for (run, trajectory) in all.enumerated() { whole = whole.replacing(run, with: trajectory) }
      return runs.trained(whole, .whole)
    }
  }

  private func made(
    _ stage: LabRuns.Stage, _ trajectories: [NetworkTrajectory], after previous: LabRuns?
  ) -> LabRuns {
    LabRuns(
      scene, .network(NetworkRuns(trajectories, of: scene, hasPlane: stage == .whole)), stage,
      colors: colors, after: previous)
  }

  private var colors: [SeriesColors.Member] {
    SeriesColors.members(of: scene, experiment.runs.map(RunSetup.init))
  }
}
