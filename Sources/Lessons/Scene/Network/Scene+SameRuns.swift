import Simulation
import Surfaces

// What two network scenes have in common, so that it needn't be made again.
extension Scene {
  /// Whether its networks learn from and are tried on the same rows, split alike.
  package func hasRows(of other: Scene) -> Bool {
    guard let task = network, let others = other.network else { return false }
    return seed == other.seed && task.preparation == others.preparation && task.data == others.data
  }

  /// Whether a run of a network goes as that in the same place of another scene, bit for bit.
  package func trains(_ run: Int, like other: Scene) -> Bool {
    guard let task = network, task == other.network, steps == other.steps, seed == other.seed,
      optimizers.indices.contains(run), other.optimizers.indices.contains(run)
    else { return false }
    return recipe(of: run) == other.recipe(of: run)
  }

  /// All that a run is made of beside the scene's rows, steps and seed.
  private struct Recipe: Hashable {
    let rule: Rule
    let hyperparameters: Hyperparameters
    let schedule: Formula?
    let constants: [String: Double]
  }

  private func recipe(of run: Int) -> Recipe {
    let entry = optimizers[run]
    var values = entry.hyperparameters(over: hyperparameters)
    if entry.rule.formulas == nil, !entry.rule.decaysWeights { values.weightDecay = 0 }
    let schedule = entry.schedule ?? schedule
    return Recipe(
      rule: boundRule(of: entry), hyperparameters: values, schedule: schedule,
      constants: schedule == nil ? [:] : constants(of: entry))
  }
}
