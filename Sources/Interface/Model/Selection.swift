import Lessons
import Simulation

/// The number that keys change.
package struct Selection: Hashable, Sendable {
  package let quantity: Adjustable
  /// Whether somebody has chosen it. In a story nothing is changed that nobody has taken into the hand: a
  /// clicker may send arrows.
  let isTaken: Bool

  /// λ where it matters, else the learning rate.
  init(in scene: Scene) {
    let all = Adjustable.all(in: scene)
    let decay = Adjustable.hyperparameter(.weightDecay)
    quantity = all.contains(decay) ? decay : all.first ?? .hyperparameter(.learningRate)
    isTaken = false
  }

  init(taking quantity: Adjustable) {
    self.quantity = quantity
    isTaken = true
  }

  private init(offering quantity: Adjustable) {
    self.quantity = quantity
    isTaken = false
  }

  var offered: Selection { Selection(offering: quantity) }

  /// The same if the scene still has the number, else the first.
  func settled(in scene: Scene) -> Selection {
    Adjustable.all(in: scene).contains(quantity) ? self : Selection(in: scene)
  }
}
