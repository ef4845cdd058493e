import Lessons

extension Model {
  /// Whether the numbers are no longer those that the scene speaks of: what it says of them may be
  /// false now. Flags count as much as keys.
  var isChanged: Bool { document.scene.hasOtherNumbers(than: document.origin.scene) }
}

extension Scene {
  fileprivate func hasOtherNumbers(than other: Scene) -> Bool {
    hyperparameters != other.hyperparameters || parameters != other.parameters
      || start != other.start || optimizers != other.optimizers || steps != other.steps
      || seed != other.seed || noise != other.noise || schedule != other.schedule
      || loss != other.loss
  }
}
