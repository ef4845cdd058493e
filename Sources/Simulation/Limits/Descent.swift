/// Newton's method with exact gradients, downhill from a point to a minimum in a box.
///
/// Each iteration tries seven lengths along one direction in a block and keeps the best. Along a
/// principal axis with curvature κ the direction is −gradient/│κ│, so that it leads away from maxima
/// and saddles, and never longer than ten times the weights' scale. A coordinate that the box
/// holds is left out. Source: Nocedal and Wright, "Numerical Optimization" (2006), ch. 3.4 and 16.7.
struct Descent {
  let objective: PenalizedLoss
  let box: WeightBox

  /// Where a descent ended.
  enum End {
    /// No way down: a minimum, perhaps one of many that lie side by side.
    case settled(Vector, value: Double)
    /// Still falling far outside of everything that is drawn.
    case escaped(value: Double)
    /// Not finite, or no decision within the iterations.
    case undecided
  }

  /// Newton's step is this small, relative to max(1, │wᵢ│), where a point counts as settled. On a
  /// bowl the point's own error is far smaller.
  private static let settledStep = 1e-9
  /// The step below which rounding hides what a move does to the value.
  private static let blindStep = 1e-6
  private static let farAway = 1e9
  /// The lengths that are tried; the last stays where it is, for comparison.
  private static let lengths = [1, 3, 0.5, 0.25, 0x1p-4, 0x1p-7, 0x1p-12, 0]

  func end(from start: Vector) -> End {
    var point = box.clamp(start)
    for _ in 0..<200 {
      let slope = objective.slope(at: point).projected(at: point, in: box)
      guard slope.isFinite else { return .undecided }
      let step = newtonStep(slope, at: point)
      if isSmall(step, at: point, than: Self.blindStep) { return polished(point) }
      let (next, value) = best(along: step, from: point)
      guard let next else { return polished(point) }
      point = next
      if point.norm > Self.farAway * max(1, start.norm) { return .escaped(value: value) }
    }
    return .undecided
  }

  /// Goes on by Newton steps for as long as they make the gradient smaller.
  private func polished(_ start: Vector) -> End {
    var point = start
    var slope = objective.slope(at: point).projected(at: point, in: box)
    for _ in 0..<60 where slope.gradient != .zero {
      let next = box.clamp(point + newtonStep(slope, at: point))
      let nextSlope = objective.slope(at: next).projected(at: next, in: box)
      guard nextSlope.gradient.norm < slope.gradient.norm else { break }
      (point, slope) = (next, nextSlope)
    }
    let step = newtonStep(slope, at: point)
    guard isSmall(step, at: point, than: Self.settledStep) else { return .undecided }
    let value = objective.values(at: PointBlock { _ in point })[0]
    return value.isFinite ? .settled(point, value: value) : .undecided
  }

  private func newtonStep(_ slope: Slope, at point: Vector) -> Vector {
    let reach = 10 * max(1, point.norm)
    var step = Vector.zero
    for axis in slope.hessian.principalCurvatures {
      let fall = slope.gradient.x * axis.direction.x + slope.gradient.y * axis.direction.y
      // A maximum's ridge has no slope to follow: leave it by the curvature alone.
      let isRidge = fall == 0 && axis.value < 0
      let length = isRidge ? 0.1 * reach : fall / max(abs(axis.value), abs(fall) / reach)
      if length.isFinite { step = step - length * axis.direction }
    }
    return step
  }

  /// The lowest of the points along a step, if it is lower than where the step begins.
  private func best(along step: Vector, from point: Vector) -> (point: Vector?, value: Double) {
    let candidates = PointBlock { box.clamp(point + Self.lengths[$0] * step) }
    let values = objective.values(at: candidates)
    var value = values[Lanes.count - 1]
    var best: Vector?
    for lane in 0..<Lanes.count - 1 where values[lane] < value {
      value = values[lane]
      best = candidates[lane]
    }
    return (best, value)
  }

  private func isSmall(_ step: Vector, at point: Vector, than share: Double) -> Bool {
    abs(step.x) <= share * max(1, abs(point.x)) && abs(step.y) <= share * max(1, abs(point.y))
  }
}
