/// What theory says, drawn beside what happened.
package enum Prediction: Hashable, Sendable {
  /// A place, with the word of its sign beside it.
  case point(x: Double, y: Double, Sign)
  /// A dashed line at one x, such as a side of the box at 1/λ.
  case vertical(x: Double, word: String?)
  /// A dashed line at one y.
  case horizontal(y: Double, word: String?)
  /// An exact path, every fourth dot.
  case dottedPath([PlotPoint])
}
