package import Lessons
import Networks
import Plotting
import Screen
package import Simulation

/// What a scene's numbers lead to: its runs, and what is drawn beside them.
package struct LabRuns: Sendable {
  package let names: [Scene.RunName]
  let subject: Subject
  let stage: Stage
  /// Changes whenever anything here does.
  package let revision: Int
  /// That of the first of several that grow into one another: what is ordered to complete one of them
  /// completes them all.
  let order: Int
  /// Changes whenever the surface does.
  package let surfaceRevision: Int
  private let seriesNumbers: [UInt8]

  /// What is trained.
  enum Subject: Sendable {
    case weights(WeightRuns)
    case network(NetworkRuns)
  }

  /// How much is made.
  enum Stage: Hashable, Sendable {
    /// The first steps of the runs.
    case sketch
    /// The runs, without what has to be searched, and evaluated where networks are trained.
    case paths
    case whole
  }

  /// Makes all runs of a scene. `previous` is what is on the screen now: a surface that hasn't
  /// changed is kept.
  init(_ scene: Scene, after previous: LabRuns?) {
    self = RunWork.of(scene, after: previous).runs(after: previous)
  }

  /// - Parameter colors: what the colour of each run depends on.
  init(
    _ scene: Scene, _ subject: Subject, _ stage: Stage, colors: [SeriesColors.Member],
    after previous: LabRuns?
  ) {
    self.subject = subject
    self.stage = stage
    names = scene.runNames
    seriesNumbers = SeriesColors.assign(to: colors)
    revision = Self.revision(after: previous)
    order = revision
    surfaceRevision = Self.surfaceRevision(
      Self.surface(of: subject), revision: revision, after: previous)
  }

  /// The same runs, of which one of a network has come further; nil if that is nothing new.
  func growing(_ run: Int, to trajectory: NetworkTrajectory) -> LabRuns? {
    guard let network, network.trajectories.indices.contains(run) else { return nil }
    let (old, new) = (network.trajectories[run], trajectory)
    guard (old.lastStep, old.evaluatedCount) < (new.lastStep, new.evaluatedCount) else {
      return nil
    }
    return LabRuns(
      growing: self, to: network.replacing(run, with: trajectory), stage, surfaceRevision)
  }

  /// The same runs of a network when all have taken their steps.
  ///
  /// - Parameter stage: whole once they are evaluated, too.
  func trained(_ network: NetworkRuns, _ stage: Stage) -> LabRuns {
    LabRuns(
      growing: self, to: network, stage,
      self.stage == .sketch ? revision + 1 : surfaceRevision)
  }

  /// What they have become: runs of a network are never older than what they were shown as.
  func completed(by made: LabRuns) -> LabRuns {
    made.network.map { trained($0, made.stage) } ?? made
  }

  private init(
    growing runs: LabRuns, to network: NetworkRuns, _ stage: Stage, _ surfaceRevision: Int
  ) {
    subject = .network(network)
    (self.stage, names, order) = (stage, runs.names, runs.order)
    (revision, self.surfaceRevision) = (runs.revision + 1, surfaceRevision)
    seriesNumbers = runs.seriesNumbers
  }

  static func revision(after previous: LabRuns?) -> Int { (previous?.revision ?? 0) + 1 }

  private static func surface(of subject: Subject) -> (any Surface)? {
    switch subject {
    case .weights(let runs): runs.surfaces.mean
    case .network(let runs): runs.plane?.surface
    }
  }

  /// The previous number if the surface is the same, so that contours are kept.
  private static func surfaceRevision(
    _ surface: (any Surface)?, revision: Int, after previous: LabRuns?
  ) -> Int {
    guard let previous, let surface, let old = previous.surface, surface.isSame(as: old) else {
      return revision
    }
    return previous.surfaceRevision
  }

  // MARK: The runs

  var weights: WeightRuns? {
    if case .weights(let runs) = subject { runs } else { nil }
  }

  var network: NetworkRuns? {
    if case .network(let runs) = subject { runs } else { nil }
  }

  /// Where the runs went, whatever they train.
  package var trajectories: SceneTrajectories {
    switch subject {
    case .weights(let runs): .weights(runs.trajectories)
    case .network(let runs): .network(runs.trajectories)
    }
  }

  /// A run of two weights; nil for one of a network.
  package func trajectory(of run: Int) -> Trajectory? { weights?.trajectories[run] }

  /// A run of a network; nil for one of two weights.
  func training(of run: Int) -> NetworkTrajectory? { network?.trajectories[run] }

  /// The last step that a run has, or has so far.
  func lastStep(of run: Int) -> Int {
    switch subject {
    case .weights(let runs): runs.trajectories[run].lastStep
    case .network(let runs): runs.trajectories[run].lastStep
    }
  }

  func outcome(of run: Int) -> Trajectory.Outcome {
    switch subject {
    case .weights(let runs): runs.trajectories[run].outcome
    case .network(let runs): runs.trajectories[run].outcome
    }
  }

  /// The rule of a run and its numbers.
  func setup(of run: Int) -> RunSetup {
    switch subject {
    case .weights(let runs): RunSetup(runs.trajectories[run].run)
    case .network(let runs): RunSetup(runs.trajectories[run].run)
    }
  }

  /// Whether λ changes what a run does.
  func decays(_ run: Int) -> Bool { setup(of: run).decays }

  /// Where a run is drawn after a step, or after its last; nil for a network without a plane.
  func place(of run: Int, at step: Int) -> Vector? {
    switch subject {
    case .weights(let runs): return runs.trajectories[run].weights(upTo: step)
    case .network(let runs):
      let trajectory = runs.trajectories[run]
      let step = min(step, trajectory.lastStep)
      return runs.plane?.feet[run][trajectory.keptIndex(at: step)]
    }
  }

  /// The places of a run up to a step, with the step at which it was in each; none without a plane.
  func places(of run: Int) -> [(step: Int, place: Vector)] {
    switch subject {
    case .weights(let runs):
      return runs.trajectories[run].path.enumerated().map { ($0.offset, $0.element) }
    case .network(let runs):
      guard let plane = runs.plane else { return [] }
      return zip(runs.trajectories[run].kept, plane.feet[run]).map { ($0.step, $1) }
    }
  }

  /// ‖w‖ after a step, or after the last.
  func norm(of run: Int, at step: Int) -> Double {
    switch subject {
    case .weights(let runs): return runs.trajectories[run].weights(upTo: step).norm
    case .network(let runs):
      let trajectory = runs.trajectories[run]
      return runs.norm(of: trajectory, at: min(step, trajectory.lastStep))
    }
  }

  // MARK: What is drawn beside them

  /// The loss that the contours show; nil for a network without a plane.
  package var surface: (any Surface)? { Self.surface(of: subject) }
  var minima: [Vector] { weights?.minima ?? [] }
  var validation: ValidationSurface? { weights?.validation }
  /// For each run, what theory says of it: of networks nothing.
  package var predictions: [[RunPrediction]] { weights?.predictions ?? names.map { _ in [] } }
  var failedPredictions: [[FailedPrediction]] {
    weights?.failedPredictions ?? names.map { _ in [] }
  }

  /// The window that the scene or the paths ask for.
  package var window: Scene.Window {
    switch subject {
    case .weights(let runs): runs.landscape.window
    case .network(let runs): FittedWindow.around(runs.plane?.feet.flatMap { $0 } ?? [])
    }
  }

  /// The window that may be shown while what comes after a step is hidden.
  func window(through step: Int) -> Scene.Window {
    switch subject {
    case .weights(let runs):
      runs.landscape.window(around: runs.trajectories, through: step)
    case .network: window
    }
  }

  /// The marked minimum, if it is the only one.
  var soleMinimum: Vector? { minima.count == 1 ? minima[0] : nil }

  /// The marked minimum that is nearest to a point.
  func minimum(nearestTo point: Vector) -> Vector? {
    minima.min { ($0 - point).norm < ($1 - point).norm }
  }

  // MARK: Colours

  /// The colour of a run: its rule's, in a shade of its own where several runs have that rule.
  func ink(of run: Int) -> Ink { .series(series(of: run)) }

  /// The colour's number, a `SeriesNumber`.
  func series(of run: Int) -> UInt8 { seriesNumbers[run] }
}

/// The rule of a run and its numbers, whatever the run trains.
struct RunSetup: Sendable {
  let rule: Rule
  let hyperparameters: Hyperparameters
  let schedule: StepFunction?

  init(_ run: Experiment.Run) {
    (rule, hyperparameters, schedule) = (run.rule, run.hyperparameters, run.schedule)
  }

  init(_ run: NetworkExperiment.Run) {
    (rule, hyperparameters, schedule) = (run.rule, run.hyperparameters, run.schedule)
  }

  /// Whether λ changes what the run does.
  var decays: Bool { rule.decaysWeights && hyperparameters.weightDecay != 0 }
}

extension Rule {
  /// What the part of a step is called that λ doesn't make: SGD adapts nothing.
  var adaptiveName: String { family == .sgd ? "gradient" : "adaptive" }
}
