/// Circles around a supposed minimum, on which nothing may be lower.
///
/// A kink can hide the way down in a wedge far narrower than the angle between two samples, such as
/// the floor of a valley with sharp walls. So the lowest directions of each circle are refined.
enum Ring {
  enum Verdict {
    /// Everything around is higher.
    case alone
    /// Somewhere around the loss is as low, as on a valley floor, or isn't defined: then the way down
    /// may lead along the edge.
    case undecided
    case lower(Vector)
  }

  private static let directions = 8 * Lanes.count
  /// In spacings of the sample, the widest first.
  private static let radii = [2, 0.5, 0.1, 0.01, 1e-3]
  /// A golden section this often repeated finds an angle to within rounding.
  private static let refinements = 64

  static func verdict(
    on center: Vector, of loss: ExpectedGradient, spacing: Vector, _ tolerance: HeightTolerance
  ) -> Verdict {
    let value = loss.losses(at: PointBlock { _ in center })[0]
    let rounding = tolerance.rounding(of: value)
    var isAlone = false
    for radius in radii {
      let circle = Circle(loss: loss, center: center, radii: radius * spacing)
      guard let (point, lowest) = circle.lowest(mayBeUndefined: radius > 0.1) else {
        return .undecided
      }
      if lowest < value - rounding - tolerance.equal(to: value) * min(radius, 1) {
        return .lower(point)
      }
      if lowest > value + rounding { isAlone = true }
    }
    return isAlone ? .alone : .undecided
  }

  /// An ellipse whose axes are those of the window.
  private struct Circle {
    let loss: ExpectedGradient
    let center: Vector
    let radii: Vector

    /// Exactly upright and level along the axes, which valley floors like to follow.
    private func point(_ angle: Double) -> Vector {
      func leveled(_ share: Double) -> Double { abs(share) < 4e-16 ? 0 : share }
      return center + Vector(radii.x * leveled(cosine(angle)), radii.y * leveled(sine(angle)))
    }

    private static let gap = 2 * Double.pi / Double(directions)

    /// The lowest point, from the eight lowest valleys of the samples; nil if the loss isn't defined
    /// everywhere, unless it needn't be.
    func lowest(mayBeUndefined: Bool) -> (point: Vector, value: Double)? {
      let values = samples()
      guard mayBeUndefined || values.allSatisfy(\.isFinite) else { return nil }
      let valleys = values.indices.filter { index in
        let before = values[(index + directions - 1) % directions]
        let after = values[(index + 1) % directions]
        return values[index] <= before && values[index] <= after
      }.sorted { values[$0] < values[$1] }.prefix(Lanes.count)
      guard !valleys.isEmpty else { return (center, .infinity) }
      let starts = (0..<Lanes.count).map { valleys[min($0, valleys.count - 1)] }
      return refined(around: starts.map { Double($0) * Self.gap })
    }

    private func samples() -> [Double] {
      stride(from: 0, to: directions, by: Lanes.count).flatMap { first in
        let losses = loss.losses(
          at: PointBlock { point(Double(first + $0) * Self.gap) })
        return (0..<Lanes.count).map { losses[$0].isNaN ? .infinity : losses[$0] }
      }
    }

    /// Golden sections of one gap to each side, eight of them side by side.
    private func refined(around angles: [Double]) -> (point: Vector, value: Double) {
      let ratio = (5.0.squareRoot() - 1) / 2
      var (low, high) = (angles.map { $0 - Self.gap }, angles.map { $0 + Self.gap })
      var best = (point: center, value: Double.infinity)
      func values(_ angle: (Int) -> Double) -> Lanes {
        let points = PointBlock { point(angle($0)) }
        let losses = loss.losses(at: points)
        for lane in 0..<Lanes.count where losses[lane] < best.value {
          best = (points[lane], losses[lane])
        }
        return losses
      }
      _ = values { angles[$0] }
      for _ in 0..<refinements {
        let lower = values { high[$0] - ratio * (high[$0] - low[$0]) }
        let upper = values { low[$0] + ratio * (high[$0] - low[$0]) }
        for lane in 0..<Lanes.count {
          let width = high[lane] - low[lane]
          if lower[lane] <= upper[lane] {
            high[lane] = low[lane] + ratio * width
          } else {
            low[lane] = high[lane] - ratio * width
          }
        }
      }
      return best
    }
  }
}
