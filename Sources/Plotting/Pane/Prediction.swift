/// What theory says, drawn beside what happened.
package enum Prediction: Hashable, Sendable {
  /// A place, with the word of its sign beside it.
  case point(x: Double, y: Double, Sign)
  case wall(Wall)
  /// An exact path, every fourth dot.
  case dottedPath([PlotPoint])
}

/// The bounds │x│ ≤ halfX, │y│ ≤ halfY beyond which no weight comes to rest.
package struct Wall: Hashable, Sendable {
  package var halfX: Double
  package var halfY: Double
  /// Written beside it: `wall 1/λ = 2`.
  package var word: String
  /// Whether it is the ellipse with these half axes instead.
  package var isRound = false
  /// Whether all beyond it is hatched: not where a run that it doesn't bind shares the pane.
  package var isHatched = true

  package init(halfX: Double, halfY: Double, word: String) {
    self.halfX = halfX
    self.halfY = halfY
    self.word = word
  }

  /// Whether a place is inside, or on the wall.
  func holds(x: Double, y: Double) -> Bool {
    guard isRound else { return abs(x) <= halfX && abs(y) <= halfY }
    let (a, b) = (x / halfX, y / halfY)
    return a * a + b * b <= 1
  }

  /// How far from 0 in x its upright side is at a height; nil above and below it.
  func reachX(at y: Double) -> Double? { reach(halfX, at: y / halfY) }

  /// How far from 0 in y its level side is.
  func reachY(at x: Double) -> Double? { reach(halfY, at: x / halfX) }

  private func reach(_ half: Double, at fraction: Double) -> Double? {
    guard abs(fraction) <= 1 else { return nil }
    return isRound ? half * (1 - fraction * fraction).squareRoot() : half
  }
}
