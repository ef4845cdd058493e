package import Lessons
package import Simulation

/// What a map screen computes: a sweep for each optimizer of a scene that has a use for λ, and one
/// without decay to compare with.
struct MapDefinition: Sendable {
  /// One of the maps.
  struct Subject: Hashable, Sendable {
    /// The run's index in the scene.
    let run: Int
    let name: Scene.RunName
  }

  let subjects: [Subject]
  /// The subjects' sweeps, then as many with λ = 0 alone.
  let sweeps: [SceneSweep]
  /// "loss", "error"…: what the smaller the better.
  let metricName: String
  /// How many runs a cell is the mean of.
  let seeds: Int
  /// The numbers of the scene that change a map, lr and λ left out.
  private let essence: Scene

  /// nil if no optimizer of the scene has a use for λ.
  ///
  /// - Throws: `SceneProblem` if the scene lacks what its metric needs.
  init?(_ scene: Scene) throws {
    let all = try scene.sweeps()
    let names = scene.runNames
    subjects = scene.optimizers.indices.filter { scene.optimizers[$0].rule.decaysWeights }
      .map { Subject(run: $0, name: names[$0]) }
    guard !subjects.isEmpty else { return nil }
    let own = subjects.map { all[$0.run] }
    sweeps = own + own.map(\.withoutDecay)
    metricName = Self.name(ofMetric: scene.sweepMetric)
    seeds = scene.network == nil ? 1 : scene.sweep?.seeds ?? 1
    essence = scene.mapEssence
  }

  /// What a metric is called where there is room for one word.
  private static func name(ofMetric metric: String) -> String {
    switch metric {
    case "loss", "train_loss": "loss"
    case "validation", "validation_loss": "validation"
    case "validation_accuracy": "accuracy"
    case "norm", "distance": metric
    default: "error"
    }
  }

  /// Whether the maps are those of a scene too: nothing differs but lr and λ, and these lie on the
  /// maps.
  func serves(_ scene: Scene) -> Bool {
    scene.mapEssence == essence
      && subjects.indices.allSatisfy { index in
        let entry = scene.optimizers[subjects[index].run]
        let values = entry.hyperparameters(over: scene.hyperparameters)
        return sweeps[index].learningRates.spans(values.learningRate)
          && sweeps[index].weightDecays.spans(values.weightDecay)
      }
  }
}

/// The sweeps that somebody is to compute.
package struct SweepOrder: Sendable {
  /// What the parts are to be sent back with; another number is another order.
  package let id: Int
  package let sweeps: [SceneSweep]
  /// What is known of them already.
  package let maps: [SweepMap]
}

extension Scene {
  /// The scene without what doesn't change its maps: words, the view, lr and λ.
  fileprivate var mapEssence: Scene {
    var scene = self
    (scene.title, scene.summary, scene.pause, scene.view) = ("", nil, nil, nil)
    (scene.story, scene.claims, scene.overlays) = ([], [], [])
    scene.hyperparameters.learningRate = 0
    scene.hyperparameters.weightDecay = 0
    for index in scene.optimizers.indices {
      scene.optimizers[index].settings.removeAll { setting in
        [.learningRate, .weightDecay].contains { Adjustable.hyperparameter($0).isSet(by: setting) }
      }
    }
    return scene
  }
}

extension [Double] {
  /// Whether a value lies between the smallest and the largest, but for rounding.
  fileprivate func spans(_ value: Double) -> Bool {
    guard let low = self.min(), let high = self.max() else { return false }
    return value >= low - 1e-9 * abs(low) && value <= high + 1e-9 * abs(high)
  }
}
