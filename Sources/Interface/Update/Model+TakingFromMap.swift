import Lessons
import Simulation

extension Model {
  /// Runs the chosen cells in the lab, with their very numbers; a hand that hasn't been moved just goes
  /// back, because the lab's own numbers needn't be those of the nearest cell.
  mutating func takeFromMap() {
    guard let map = shown.map, map.hasMoved else { return sheets.remove(.map) }
    var scene = shown.document.scene
    for name in [Hyperparameter.learningRate, .weightDecay] {
      let quantity = Adjustable.hyperparameter(name)
      do {
        try map.take(quantity, into: &scene)
      } catch {
        return say("\(quantity.label) \(error.requirement)")
      }
    }
    sheets.remove(.map)
    change { $0.scene = scene }
  }
}

extension MapModel {
  /// Sets lr or λ to what is under the hand. Optimizers with one of their own get that of their own
  /// map; the scene's becomes that of the focused map, or if that one is such an optimizer's, of the
  /// first that isn't.
  fileprivate func take(
    _ quantity: Adjustable, into scene: inout Scene
  ) throws(Adjustable.Refusal) {
    let runs = definition.subjects.map(\.run)
    let common = runs.indices.filter {
      quantity.ownValue(in: scene.optimizers[runs[$0]]) == nil
    }
    let giver = common.contains(focus) ? focus : common.first
    for index in runs.indices where !common.contains(index) || index == giver {
      let settings = settings(of: index)
      let isRate = quantity == .hyperparameter(.learningRate)
      let value = isRate ? settings.learningRate : settings.weightDecay
      try quantity.set(.number(value), in: &scene, of: runs[index])
    }
  }
}
