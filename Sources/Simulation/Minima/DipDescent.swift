/// Goes down from a dip of a sample to the bottom of its own basin.
///
/// A pattern of eight neighbours, never wider than the sample, moves to the lowest of them and shrinks
/// where none is lower. Near the bottom Newton's method takes over if the loss is smooth; at a kink,
/// which has no gradient to follow, the pattern goes on to ten digits.
struct DipDescent {
  let loss: ExpectedGradient
  let window: SampleWindow

  struct Bottom {
    var point: Vector
    var value: Double
    /// Whether nothing next to it is lower; else the way down leads out of the window, or its end
    /// wasn't found.
    var isMinimum: Bool
  }

  private static let mostMoves = 160
  /// The pattern's width, in spacings of the sample, at which Newton's method is tried, and at which
  /// a kink counts as found.
  private static let narrow = 1e-3
  private static let narrowest = 1e-10

  func bottom(below start: Vector) -> Bottom {
    var pattern = Pattern(
      center: start, value: loss.losses(at: PointBlock { _ in start })[0], width: 0.5)
    let hasArrived = descend(&pattern, to: Self.narrow)
    if let smooth = smoothBottom(near: pattern, isNear: hasArrived) { return smooth }
    let isMinimum =
      hasArrived && window.contains(pattern.center) && descend(&pattern, to: Self.narrowest)
      && window.contains(pattern.center)
    return Bottom(point: pattern.center, value: pattern.value, isMinimum: isMinimum)
  }

  /// A centre with eight neighbours around it.
  private struct Pattern {
    var center: Vector
    var value: Double
    /// In spacings of the sample.
    var width: Double
  }

  private static let neighbors: [(Double, Double)] = [
    (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1),
  ]

  /// False if the moves are used up before the pattern is that narrow.
  private func descend(_ pattern: inout Pattern, to width: Double) -> Bool {
    let spacing = window.spacing
    for _ in 0..<Self.mostMoves {
      if pattern.width <= width { return true }
      let points = PointBlock { lane in
        let (across, up) = Self.neighbors[lane]
        let move = Vector(across * spacing.x * pattern.width, up * spacing.y * pattern.width)
        return window.clamp(pattern.center + move)
      }
      let values = loss.losses(at: points)
      var best: Int?
      for lane in 0..<Lanes.count where values[lane] < best.map({ values[$0] }) ?? pattern.value {
        best = lane
      }
      if let best {
        (pattern.center, pattern.value) = (points[best], values[best])
      } else {
        pattern.width /= 2
      }
    }
    return false
  }

  /// Where Newton's method ends, if it settles: beside the pattern or, if the pattern didn't arrive in
  /// a long valley, anywhere in the window.
  private func smoothBottom(near pattern: Pattern, isNear: Bool) -> Bottom? {
    let descent = Descent(
      objective: PenalizedLoss(loss: loss, weightDecay: 0), box: .unbounded)
    guard case .settled(let point, let value) = descent.end(from: pattern.center),
      isClose(point, to: pattern.center) || !isNear && value <= pattern.value,
      window.withMargin.contains(point)
    else { return nil }
    return Bottom(point: window.clamp(point), value: value, isMinimum: true)
  }

  private func isClose(_ a: Vector, to b: Vector) -> Bool {
    abs(a.x - b.x) <= 0.1 * window.spacing.x && abs(a.y - b.y) <= 0.1 * window.spacing.y
  }
}
