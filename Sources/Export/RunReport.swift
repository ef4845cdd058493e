package import Lessons
package import Simulation

/// The runs of a scene, to be written as data.
package struct RunReport: Sendable {
  package let scene: Scene
  package let selection: RowSelection
  let runs: [Run]

  struct Run: Sendable {
    let name: Scene.RunName
    let trajectory: Trajectory

    var rule: Rule { trajectory.run.rule }
    var hyperparameters: Hyperparameters { trajectory.run.hyperparameters }
  }

  /// - Parameter trajectories: one for each of the scene's optimizers, in their order.
  package init(scene: Scene, trajectories: [Trajectory], selection: RowSelection = RowSelection()) {
    precondition(trajectories.count == scene.runNames.count, "one trajectory for each optimizer")
    self.scene = scene
    self.selection = selection
    runs = zip(scene.runNames, trajectories).map(Run.init)
  }
}
