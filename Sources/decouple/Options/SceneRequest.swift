import ArgumentParser
import Lessons

/// Which scene, and what the command line changes in it: shared by every command that runs one.
struct SceneRequest: ParsableArguments {
  @Argument(help: "A bundled scene's name, a file, or - for standard input.")
  var scene: String?

  @OptionGroup(title: "Runs")
  var runs: RunOptions

  @OptionGroup(title: "Hyperparameters")
  var hyperparameters: HyperparameterOptions

  /// The scene with all changes made. Throws `Failure` or `UsageError`.
  func load() throws -> Scene {
    var scene = try unchanged()
    try runs.apply(to: &scene)
    for setting in try hyperparameters.settings() { scene.apply(setting) }
    if let problem = scene.problem { throw UsageError.inconsistent(problem) }
    return scene
  }

  /// The scene as its file has it; for `--loss` alone, one that has only defaults.
  private func unchanged() throws -> Scene {
    if let scene {
      guard let source = SceneSource(scene) else { throw UsageError(sceneNamed: scene) }
      return try source.load()
    }
    if let flag = FlagText("--loss", runs.loss) {
      return Scene(loss: try flag.formula(variables: Scene.FormulaKind.loss.variables([])))
    }
    return try SceneSource.first.load()
  }
}
