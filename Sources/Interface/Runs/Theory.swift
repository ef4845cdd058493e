import Lessons
import Plotting
import Simulation

/// Where theory says the runs of a scene go, as far as the scene wants it shown.
///
/// Every number is computed from the surface and the hyperparameters; of a run theory asks only into
/// which basin it falls.
struct Theory {
  let scene: Scene
  let experiment: Experiment
  /// The experiment's runs.
  let trajectories: [Trajectory]

  /// What is said of each run; nil if cancelled.
  func predictions(unless cancellation: Cancellation = .never) -> [RunTheory]? {
    var theories = experiment.runs.indices.map(theory)
    let asked = theories.indices.filter(asksForLimit)
    guard
      let limits = experiment.limits(
        of: asked, trajectories: trajectories, unless: cancellation)
    else { return nil }
    for (run, limit) in zip(asked, limits) {
      switch limit {
      case .success(let limit):
        theories[run].predictions += prediction(of: limit).map { [$0] } ?? []
      case .failure(let premise): theories[run].failures.insert(.init(.limit, premise), at: 0)
      }
    }
    return theories
  }

  private func theory(of run: Int) -> RunTheory {
    var theory = RunTheory()
    let course = trajectories[run].path
    theory.predictions += scene.bounds(of: run).map { .box($0.opened(by: course)) }
    if shows(.box) { theory.add(.wall) { () throws(FailedPremise) in try wall(of: run) } }
    if shows(.halfLife) { theory.add(.path) { () throws(FailedPremise) in try path(of: run) } }
    if shows(.twoCycle) { theory.add(.cycle) { () throws(FailedPremise) in try cycle(of: run) } }
    return theory
  }

  private func shows(_ overlay: Scene.Overlay) -> Bool { scene.overlays.contains(overlay) }

  private func wall(of run: Int) throws(FailedPremise) -> [RunPrediction] {
    try WeightBox(of: experiment.runs[run], trajectory: trajectories[run]).map { [.box($0)] } ?? []
  }

  private func path(of run: Int) throws(FailedPremise) -> [RunPrediction] {
    try DecayPath(
      of: experiment.runs[run], noise: noise(of: run), steps: experiment.steps,
      seed: experiment.seed
    ).map { [.path($0)] } ?? []
  }

  private func noise(of run: Int) -> Noise { experiment.noise(of: experiment.runs[run]) }

  private func cycle(of run: Int) throws(FailedPremise) -> [RunPrediction] {
    guard experiment.runs[run].rule.family == .normalized else { return [] }
    let cycle = try TwoCycle(
      of: experiment.runs[run], noise: noise(of: run), trajectory: trajectories[run])
    return [.limit(cycle.afterEvenSteps, .twoCycle), .limit(cycle.afterOddSteps, .twoCycle)]
  }

  // MARK: Limits

  /// Whether the scene wants the place shown where this run ends. The minimum has its own mark, so
  /// that a run without decay, or with decay in v alone, has none to show.
  private func asksForLimit(_ run: Int) -> Bool {
    let run = experiment.runs[run]
    guard run.decays, run.rule.placeOfDecay != .secondMoment else { return false }
    return shows(.equilibrium) || shows(run.balancesLoss ? .mapPoint : .constrainedMinimum)
  }

  private func prediction(of limit: Limit) -> RunPrediction? {
    switch limit.kind {
    case .minimum: nil
    case .mapPoint: .limit(limit.point, shows(.mapPoint) ? .mapPoint : .limit)
    case .constrainedMinimum, .equilibrium: .limit(limit.point, .limit)
    }
  }
}

/// What theory says of one run, and where it has to be silent.
struct RunTheory {
  var predictions: [RunPrediction] = []
  var failures: [FailedPrediction] = []

  /// Adds what a law says, or that one of its premises fails.
  fileprivate mutating func add(
    _ kind: FailedPrediction.Kind, _ law: () throws(FailedPremise) -> [RunPrediction]
  ) {
    do throws(FailedPremise) {
      predictions += try law()
    } catch {
      failures.append(.init(kind, error))
    }
  }
}

/// A prediction that the scene asks for and that can't be made.
package struct FailedPrediction: Hashable, Sendable {
  /// What was asked for, as the inspector calls it.
  package enum Kind: String, Sendable {
    case limit
    case path = "exact path"
    case wall
    case cycle = "2-cycle"
  }

  let kind: Kind
  let premise: FailedPremise

  init(_ kind: Kind, _ premise: FailedPremise) {
    self.kind = kind
    self.premise = premise
  }

  /// `no limit: the noise is skewed`; shorter where that is too long.
  func words(columns: Int = .max) -> String {
    let full = "no \(kind.rawValue): \(premise.reason)"
    return full.count <= columns ? full : "no \(kind.rawValue): \(premise.briefReason)"
  }
}

extension Experiment.Run {
  /// Whether λ changes what the run does.
  var decays: Bool { RunSetup(self).decays }

  /// Whether gradient and decay are divided by the same, so that they balance at a MAP point.
  fileprivate var balancesLoss: Bool {
    rule.traits.weightDecay == nil || rule.family == .sgd || !hyperparameters.isPreconditioned
  }
}
