import Plotting
import Simulation

extension WeightBox {
  /// `wall 1/λ = 2`: what it is, and how large; a long formula is left out.
  var label: String {
    let shown = formula.replacing("sqrt(", with: "√(").replacing("*", with: "·")
    let size = NumberText.shortest(halfWidth, digits: 4)
    return shown.count > 16 ? "\(word) \(size)" : "\(word) \(shown) = \(size)"
  }

  /// No weight rests beyond a wall; about a circle or a box weights go to and fro.
  var word: String { isClosed ? "wall" : isRound ? "circle" : "box" }
}
