extension Model {
  /// Whether the numbers are no longer those that the scene speaks of.
  var isChanged: Bool {
    let (scene, original) = (document.scene, document.original)
    return scene.hyperparameters != original.hyperparameters
      || scene.parameters != original.parameters || scene.start != original.start
      || scene.optimizers != original.optimizers || scene.steps != original.steps
      || scene.seed != original.seed
  }
}
