package import Lessons
package import Simulation

/// The runs of a scene, to be written as data.
package struct RunReport: Sendable {
  package let scene: Scene
  package let selection: RowSelection
  /// Which columns are wanted, in their order; nil for all.
  package let columns: [RunColumn]?
  package let runs: [Run]

  /// A run with what it is called.
  package struct Run: Sendable {
    package let name: Scene.RunName
    package let trajectory: Trajectory

    var rule: Rule { trajectory.run.rule }
    var hyperparameters: Hyperparameters { trajectory.run.hyperparameters }
  }

  /// - Parameter trajectories: one for each of the scene's optimizers, in their order.
  package init(
    scene: Scene, trajectories: [Trajectory], selection: RowSelection = RowSelection(),
    columns: [RunColumn]? = nil
  ) {
    precondition(trajectories.count == scene.runNames.count, "one trajectory for each optimizer")
    self.scene = scene
    self.selection = selection
    self.columns = columns
    runs = zip(scene.runNames, trajectories).map(Run.init)
  }
}
