/// The lowest of the minima that descents from several points reach, if it is one point.
struct LowestPoint {
  let point: Vector
  let value: Double

  /// - Parameters:
  ///   - starts: where the descents begin. The first is the one that decides between minima of equal
  ///     height: the nearest to it is taken.
  /// - Returns: nil if the objective falls without end, if no descent settles, or if the minimum has
  ///   neighbours that are as low.
  init?(of objective: PenalizedLoss, in box: WeightBox = .unbounded, from starts: [Vector]) {
    guard let home = starts.first else { return nil }
    let descent = Descent(objective: objective, box: box)
    var best: LowestPoint?
    var lowestEscape = Double.infinity
    for start in starts {
      switch descent.end(from: start) {
      case .settled(let point, let value):
        let candidate = LowestPoint(point: point, value: value)
        if best.map({ candidate.isBetter(than: $0, near: home) }) ?? true { best = candidate }
      case .escaped(let value):
        lowestEscape = min(lowestEscape, value)
      case .undecided:
        break
      }
    }
    guard let best, best.value <= lowestEscape, best.isAlone(descent, in: box) else { return nil }
    self = best
  }

  private init(point: Vector, value: Double) {
    self.point = point
    self.value = value
  }

  /// How much of a value is rounding: two values that differ by less count as equal.
  private var slack: Double { 1e-12 * max(1, abs(value)) }

  private func isBetter(than other: LowestPoint, near home: Vector) -> Bool {
    if value < other.value - slack { return true }
    if value > other.value + slack { return false }
    return (point - home).norm < (other.point - home).norm
  }

  /// Whether the point is an isolated minimum: clearly curved upwards or, where it isn't, the place to
  /// which descents from either side along the flat directions return.
  private func isAlone(_ descent: Descent, in box: WeightBox) -> Bool {
    let slope = descent.objective.slope(at: point)
    let free = slope.projected(at: point, in: box)
    let held = slope.gradient - free.gradient
    let axes = free.hessian.principalCurvatures
    let steepest = axes.reduce(0) { max($0, abs($1.value)) }
    let distance = 0.1 * max(1, point.norm)
    for axis in axes where axis.value <= 1e-6 * steepest {
      // Leaving the side of the box to which the slope presses is no way down.
      let isHeld = held.x * axis.direction.x + held.y * axis.direction.y != 0
      if isHeld { continue }
      for side in [distance, -distance] {
        let neighbor = box.clamp(point + side * axis.direction)
        if neighbor == point { continue }
        guard returns(descent, from: neighbor, within: 1e-3 * distance) else { return false }
      }
    }
    return true
  }

  /// Whether a descent from `neighbor` ends here, or higher.
  private func returns(_ descent: Descent, from neighbor: Vector, within distance: Double) -> Bool {
    guard case .settled(let end, let height) = descent.end(from: neighbor) else { return false }
    return (end - point).norm <= distance || height > value + slack
  }
}
