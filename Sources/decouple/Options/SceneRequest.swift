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
    var scene = try source().load()
    try runs.apply(to: &scene)
    for setting in try hyperparameters.settings() { setting.apply(to: &scene.hyperparameters) }
    if let problem = scene.problem { throw UsageError.inconsistent(problem.sentence) }
    return scene
  }

  private func source() throws(UsageError) -> SceneSource {
    if let scene {
      guard let source = SceneSource(scene) else { throw UsageError(sceneNamed: scene) }
      return source
    }
    return runs.loss == nil ? .first : .blank
  }
}
