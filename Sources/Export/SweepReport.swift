package import Lessons
package import Simulation

/// The maps of a scene, to be written as data.
package struct SweepReport: Sendable {
  package let scene: Scene
  package let maps: [Map]

  /// An optimizer's map, by the name it has in the scene.
  package struct Map: Sendable {
    package let name: Scene.RunName
    package let rule: Rule
    package let map: SweepMap
  }

  /// The step after which the metric is averaged; nil where it is that of the last step alone.
  package var averageAfter: Int? {
    scene.sweep?.averageAfter.flatMap { $0 < scene.steps - 1 ? $0 : nil }
  }

  /// - Parameter maps: one for each of the scene's optimizers, in their order.
  package init(scene: Scene, maps: [SweepMap]) {
    precondition(maps.count == scene.optimizers.count, "one map for each optimizer")
    self.scene = scene
    self.maps = zip(zip(scene.runNames, scene.optimizers), maps).map { run, map in
      Map(name: run.0, rule: run.1.rule, map: map)
    }
  }
}
