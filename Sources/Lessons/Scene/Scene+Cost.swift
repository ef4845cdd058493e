import Networks
package import Simulation

extension Scene {
  /// What it takes to make the scene's runs and to find out all that is drawn of them: its window, the
  /// minima, where theory says that runs end. Where it isn't brief it belongs in the background.
  ///
  /// - Parameter experiment: the scene's.
  package func pictureCost(of experiment: Experiment) -> WorkCost {
    experiment.cost + searchCost(of: experiment, on: surface())
  }

  /// The part of it that comes after the runs: to search what is drawn beside them.
  ///
  /// - Parameter surface: the scene's mean loss.
  package func searchCost(of experiment: Experiment, on surface: any Surface) -> WorkCost {
    let searches = overlays.contains(.minimum) || view == nil ? 3 : 0
    let limits: Set<Overlay> = [.mapPoint, .constrainedMinimum, .equilibrium]
    let asksForLimits = !limits.isDisjoint(with: overlays)
    return searches * surface.minimaCost
      + (validationSurface()?.minimaCost ?? .none)
      + (asksForLimits ? experiment.limitCost(of: Array(experiment.runs.indices)) : .none)
  }

  /// What it takes to make the runs.
  package var runCost: WorkCost { networkSize?.cost ?? experiment().cost }

  /// Why the runs are refused before they are made; nil where they take no more than they may.
  package var costProblem: SceneProblem? {
    let limit = Self.most(steps, taking: runCost, of: SceneLimits.runCost)
    return limit.map { .combination(.runsTooLong(steps: steps, limit: $0)) }
      ?? networkSize.flatMap(Self.memoryProblem)
  }

  /// Why a network's runs are refused whose weights don't fit in the memory, naming what helps most.
  private static func memoryProblem(of size: NetworkSize) -> SceneProblem? {
    let limit = SceneLimits.networkMemory
    guard size.memory > limit else { return nil }
    var rare = size
    rare.keptInterval = size.steps
    if rare.memory <= limit {
      // Between the kept steps and the rest memory is linear.
      let states = Double(size.memory - rare.memory) / Double(size.steps / size.keptInterval)
      let kept = max(1, Int(Double(limit - rare.memory) / states) - 2)
      let interval = (size.steps + kept - 1) / kept
      return .network(
        .tooLarge(bytes: size.memory, limit: limit, .evaluate(every: interval)))
    }
    rare.steps = 1
    return .network(
      .tooLarge(
        bytes: size.memory, limit: limit, rare.memory <= limit ? .fewerSteps : .smallerLayers))
  }

  /// The same of maps.
  package func costProblem(of sweeps: [SceneSweep]) -> SceneProblem? {
    let cells = sweeps.first.map { $0.learningRates.count * $0.weightDecays.count } ?? 0
    let limit = Self.most(steps, taking: sweeps.map(\.cost).sum, of: SceneLimits.mapCost)
    return limit.map { .combination(.mapsTooLong(cells: cells, steps: steps, limit: $0)) }
  }

  /// How many of the steps may be taken; nil if all of them.
  private static func most(_ steps: Int, taking cost: WorkCost, of limit: WorkCost) -> Int? {
    guard cost > limit else { return nil }
    return max(1, Int(Double(steps) * (limit.operations / cost.operations)))
  }

  /// What it takes to make all maps of the scene; none where it can't have any.
  package func mapCost() -> WorkCost {
    ((try? sweeps()) ?? []).map(\.cost).sum
  }
}
