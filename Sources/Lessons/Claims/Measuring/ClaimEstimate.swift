import Networks
package import Simulation

/// What it takes to measure the claims of a scene, counted before anything is measured.
struct ClaimEstimate {
  private let scene: Scene
  private let names: [String]
  /// Those of two weights.
  private let runs: [Experiment.Run]
  private let validation: SurfaceCost?
  /// The scene's sweeps; nil where it has none that could be made.
  private lazy var sweeps: [SceneSweep]? = try? scene.sweeps()
  /// A network in numbers.
  private let size: NetworkSize?

  init(of scene: Scene, _ trajectories: SceneTrajectories) {
    var runs: [Experiment.Run] = []
    if case .weights(let trajectories) = trajectories { runs = trajectories.map(\.run) }
    self.init(of: scene, runs: runs)
  }

  /// - Parameter runs: one for each of the scene's optimizers, in their order, where two weights are
  ///   trained.
  init(of scene: Scene, runs: [Experiment.Run]) {
    self.scene = scene
    self.runs = runs
    size = scene.network?.size(runs: 1, steps: scene.steps)
    names = scene.runNames.map(\.name)
    validation = scene.validationSurface()?.cost
  }

  /// What the value of an expression takes, on runs that have been made.
  mutating func cost(of expression: ClaimExpression) -> ClaimCost {
    var cost = ClaimCost()
    var mapped: Set<Int> = []
    for case .call(let function, let arguments) in expression.tree.nodes {
      if case .formula = function { continue }
      guard let run = names.firstIndex(of: expression.name(at: arguments[0])) else { continue }
      switch function {
      case .formula, .setting, .weightDecay, .constant: break
      case .quantity(let quantity):
        cost.watch(steps: 1, taking: self.cost(of: quantity, run: run, steps: 1))
      case .gap:
        if let size { cost.watch(steps: 2, taking: size.repeating + size.repeating) }
      case .maxGap:
        cost.watch(
          steps: steps, taking: size.map { 2 * steps * $0.stepCost } ?? steps * Self.nodeCost)
      case .network(let function):
        if let size { cost.watch(steps: 1, taking: size.cost(of: function)) }
      case .stepsUntil, .window:
        cost.watch(
          steps: steps, taking: watchedCost(of: expression, root: arguments[1], run: run))
      case .map:
        guard mapped.insert(run).inserted, let sweep = sweeps?[run] else { continue }
        cost.mapSteps += sweep.stepCount
        cost.maps += sweep.cost
      }
    }
    return cost
  }

  private var steps: Int { scene.steps + 1 }

  /// Of one node of an expression, at one step.
  private static let nodeCost = WorkCost(operations: 8)

  private func watchedCost(of expression: ClaimExpression, root: Int, run: Int) -> WorkCost {
    (steps * expression.nodes(of: root).count) * Self.nodeCost
      + expression.quantities(of: root).map { cost(of: $0, run: run, steps: steps) }.sum
  }

  /// What a quantity's values at some steps take.
  private func cost(of quantity: RunQuantity, run: Int, steps: Int) -> WorkCost {
    guard runs.indices.contains(run) else { return steps * Self.nodeCost }
    let surface = runs[run].surface
    switch quantity {
    case .x, .y, .norm, .angle, .evaluation: return steps * Self.nodeCost
    case .distance:
      // The goal is looked for in three windows.
      return steps * Self.nodeCost + (scene.target == nil ? 3 * surface.minimaCost : .none)
    case .loss: return losses(surface.cost, steps: steps, isMoving: surface.dependsOnStep)
    case .validation: return losses(validation, steps: steps, isMoving: true)
    case .part, .state: return max(steps, Trajectory.mostStepsMadeAgain) * runs[run].stepCost
    }
  }

  /// Eight points are evaluated together, unless each has its own step.
  private func losses(_ cost: SurfaceCost?, steps: Int, isMoving: Bool) -> WorkCost {
    (isMoving ? steps : (steps + 7) / 8) * (cost?.loss ?? .none)
  }
}

/// What an expression of a claim takes.
struct ClaimCost: Hashable {
  /// Steps of all runs of the maps it asks for, each map once.
  var mapSteps = 0
  var maps = WorkCost.none
  /// Steps of runs that are looked at.
  private(set) var watchedSteps = 0
  private(set) var watching = WorkCost.none

  mutating func watch(steps: Int, taking cost: WorkCost) {
    watchedSteps += steps
    watching += cost
  }

  var total: WorkCost { maps + watching }

  /// Why it isn't measured; nil if it takes no more than a claim may.
  var refusal: ClaimFailure? {
    guard total > SceneLimits.claimCost else { return nil }
    return maps > watching
      ? .mapTooLarge(steps: mapSteps, limit: Self.limit(of: mapSteps, taking: maps))
      : .watchesTooMuch(
        steps: watchedSteps, limit: Self.limit(of: watchedSteps, taking: watching))
  }

  /// How many of such steps a claim may ask for.
  private static func limit(of steps: Int, taking cost: WorkCost) -> Int {
    Int(Double(steps) * (SceneLimits.claimCost.operations / cost.operations))
  }
}

extension Scene {
  /// What it takes to measure the scene's claims on its runs.
  package var claimCost: WorkCost {
    let language = ClaimLanguage(of: self)
    var estimate = ClaimEstimate(of: self, runs: network == nil ? experiment().runs : [])
    return claims.map { estimate.cost(of: $0, in: language) }.sum
  }
}

extension ClaimEstimate {
  /// What a claim takes: nothing where it can't be read or is refused.
  mutating func cost(of claim: Scene.Claim, in language: ClaimLanguage) -> WorkCost {
    claim.expressions.map { text in
      guard let expression = try? ClaimExpression(text, in: language) else { return .none }
      let cost = cost(of: expression)
      return cost.refusal == nil ? cost.total : .none
    }.sum
  }
}

extension Scene.Claim {
  /// What is to be measured and what is expected, or the condition.
  var expressions: [String] {
    switch check {
    case .holds(let text): [text]
    case .equals(let measure, let expect, _): [measure, expect]
    }
  }
}

extension NetworkSize {
  /// What it takes to get to a step from the last kept state before it.
  fileprivate var repeating: WorkCost { (steps / 64 + 1) * stepCost }

  /// What a number of one run takes.
  fileprivate func cost(of function: NetworkFunction) -> WorkCost {
    switch function {
    case .norm, .tensorNorm: .none
    case .columnNorm, .weight, .rateQuantile, .rootSecondMomentQuantile, .rateOverTheoryQuantile,
      .rateSlope, .rateCorrelation:
      repeating
    case .share, .lossRatio, .pcaShare, .pcaLossRatio:
      WorkCost(operations: Double(steps / keptInterval * network.weightCount)) + evaluationCost
    }
  }
}
