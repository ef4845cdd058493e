import ArgumentParser
import Lessons
import Networks
import Simulation
import Surfaces

/// The flags of a sweep beside those of every run.
struct SweepOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .init(
      "What is measured: loss, validation, norm, distance or a formula in x, y and t; of a network validation_loss, validation_accuracy, train_loss or norm.",
      valueName: "metric"))
  var metric: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Of a network: the mean over so many seeds, from the scene's on.", valueName: "n"))
  var seeds: String?

  @Option(
    parsing: .unconditional,
    help: .init("How many threads compute; one for each processor.", valueName: "n"))
  var threads: String?

  /// The metrics that have a name.
  static let namedMetrics = ["loss", "validation", "norm", "distance"]

  /// What is measured by name, in a scene of its kind.
  static func metrics(of scene: Scene) -> [String] {
    scene.network == nil ? namedMetrics : NetworkMetric.allCases.map(\.rawValue)
  }

  func threadCount() throws(FlagError) -> Int {
    guard let flag = FlagText("--threads", threads) else { return Processors.count }
    return try flag.integer(in: 1...256, example: "2")
  }
}

extension SceneRequest {
  /// The scene with all changes made, `--lr` and `--weight-decay` being the axes of its maps.
  func load(for options: SweepOptions) throws -> Scene {
    var request = self
    request.hyperparameters.lr = nil
    request.hyperparameters.weightDecay = nil
    var scene = try request.load()
    if let flag = FlagText("--lr", hyperparameters.lr) {
      let axis = try flag.axis(of: .learningRate, example: "1e-3:1e-1:32")
      scene.setSweep(learningRates: axis.range, count: axis.count)
    }
    if let flag = FlagText("--weight-decay", hyperparameters.weightDecay) {
      let axis = try flag.axis(of: .weightDecay, example: "1e-4:1:32")
      scene.setSweep(weightDecays: axis.range, count: axis.count)
    }
    if let flag = FlagText("--seeds", options.seeds) {
      guard scene.network != nil else {
        throw FlagError.outOfRange(
          flag, requirement: "only networks are trained by several seeds; leave it out")
      }
      scene.setSweep(seeds: try flag.integer(in: 1...SceneLimits.sweepSeeds, example: "5"))
    }
    if let flag = FlagText("--metric", options.metric) {
      let known = SweepOptions.metrics(of: scene)
      if !known.contains(flag.text) {
        guard scene.network == nil else {
          throw FlagError.unknownChoice(flag, word: flag.text, known: known)
        }
        _ = try flag.formula(variables: scene.variables(of: .loss))
      }
      scene.setSweep(metric: flag.text)
    }
    return scene
  }
}

extension FlagText {
  fileprivate func axis(
    of name: Hyperparameter, example: String
  ) throws(FlagError) -> Axis {
    try axis(
      limit: SceneLimits.sweepSide, example: example, violation: name.requirement(violatedBy:))
  }
}
