import ArgumentParser
import Interface
import Lessons

/// Which scene, and what the command line changes in it: shared by every command that runs one.
struct SceneRequest: ParsableArguments {
  @Argument(help: "A bundled scene's name, a file, or - for standard input.")
  var scene: String?

  @OptionGroup(title: "Runs")
  var runs: RunOptions

  @OptionGroup(title: "Runs")
  var ruleFiles: RuleFileOptions

  @OptionGroup(title: "Hyperparameters")
  var hyperparameters: HyperparameterOptions

  /// What the scene is read from; nil where there is only a formula, or nothing of that name.
  var source: SceneSource? {
    guard let scene else { return runs.loss == nil ? .first : nil }
    return SceneSource(scene)
  }

  /// Where the scene comes from, for the lab.
  func origin(of unchanged: Scene) -> SceneOrigin {
    source?.origin(of: unchanged) ?? SceneOrigin(.formula, argument: nil, scene: unchanged)
  }

  /// The lab's files.
  var files: SceneFiles {
    SceneFiles(source, .init(rules: { try ruleFiles.load() }, change: { try changed($0) }))
  }

  /// The scene with all changes made. Throws `Failure`, `FlagError` or `UsageError`.
  func load() throws -> Scene { try changed(try unchanged()) }

  /// A scene with what the flags change.
  func changed(_ scene: Scene) throws(FlagError) -> Scene {
    var scene = scene
    try scene.apply(runs.given + hyperparameters.given)
    return scene
  }

  /// The scene as its file has it; for `--loss` alone, one that has only defaults.
  func unchanged() throws -> Scene {
    let rules = try ruleFiles.load()
    if let scene {
      guard let source = SceneSource(scene) else { throw UsageError(sceneNamed: scene) }
      return try source.load(rules: rules)
    }
    if let flag = FlagText("--loss", runs.loss) {
      var scene = Scene(loss: try flag.formula(variables: Scene.FormulaKind.loss.variables([])))
      scene.ruleFiles = rules
      return scene
    }
    return try SceneSource.first.load(rules: rules)
  }
}
