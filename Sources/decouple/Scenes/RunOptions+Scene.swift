import Lessons
import Simulation
import Surfaces

extension RunOptions {
  /// Changes the scene's own values; optimizers that have their own keep them.
  func apply(to scene: inout Scene) throws(UsageError) {
    if let flag = FlagText("--loss", loss) { try replaceLoss(of: &scene, by: flag) }
    if let flag = FlagText("--optimizers", optimizers) { try choose(flag, in: &scene) }
    if let flag = FlagText("--start", start) { scene.start = try flag.vector(example: "-2,1.5") }
    if let flag = FlagText("--steps", steps) { try limit(&scene, to: flag) }
    if let flag = FlagText("--schedule", schedule) {
      scene.schedule = try flag.formula(variables: scene.variables(of: .schedule))
    }
    if let flag = FlagText("--gaussian", gaussian) { scene.noise = .gaussian(try deviations(flag)) }
    if let flag = FlagText("--seed", seed) { scene.seed = try wholeNumber(flag) }
    for text in set { try assign(FlagText("--set", text), in: &scene) }
    if let flag = FlagText("--view", view) { scene.view = try window(flag) }
  }

  /// What the scene says about its loss, title and summary too, is untrue of another one.
  private func replaceLoss(of scene: inout Scene, by flag: FlagText) throws(UsageError) {
    scene.replaceLoss(with: try flag.formula(variables: scene.variables(of: .loss)))
    scene.title = flag.text
    scene.summary = nil
  }

  private func choose(_ flag: FlagText, in scene: inout Scene) throws(UsageError) {
    let rules: [Rule] = try flag.choices()
    guard rules.count <= SceneLimits.optimizers else {
      throw .tooManyOptimizers(flag, limit: SceneLimits.optimizers)
    }
    scene.chooseOptimizers(rules)
  }

  private func limit(_ scene: inout Scene, to flag: FlagText) throws(UsageError) {
    scene.steps = try flag.integer(in: 1...SceneLimits.steps, example: "300")
    if let pause = scene.pause { scene.pause = min(pause, scene.steps) }
  }

  private func deviations(_ flag: FlagText) throws(UsageError) -> Vector {
    let deviations = try flag.vector(example: "2,0.2")
    guard deviations.x >= 0, deviations.y >= 0 else {
      throw .outOfRange(flag, requirement: "standard deviations must be at least 0")
    }
    return deviations
  }

  private func wholeNumber(_ flag: FlagText) throws(UsageError) -> UInt64 {
    guard let seed = UInt64(flag.text) else {
      throw .malformed(flag, expected: "a whole number from 0 on", example: "1")
    }
    return seed
  }

  private func assign(_ flag: FlagText, in scene: inout Scene) throws(UsageError) {
    let parts = flag.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw .malformed(flag, expected: "an assignment", example: "k=2")
    }
    let name = String(parts[0])
    let known = scene.parameters.map(\.name)
    guard known.contains(name) else {
      throw .unknownParameter(flag, name: name, known: known)
    }
    let value = FlagText("--set \(name)", String(parts[1]))
    _ = scene.setParameter(named: name, value: try value.number(example: "2"))
  }

  private func window(_ flag: FlagText) throws(UsageError) -> Scene.Window {
    let bounds = try flag.numbers(4, expected: "four numbers", example: "-1,5,-1,5")
    guard bounds[0] < bounds[1], bounds[2] < bounds[3] else {
      throw .outOfRange(
        flag, requirement: "the first bound must be less than the second; swap them")
    }
    return Scene.Window(x: bounds[0]...bounds[1], y: bounds[2]...bounds[3])
  }
}
