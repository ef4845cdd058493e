/// Where a run is after many more steps than are shown.
///
/// A run on its way has more than one place before it where its forces balance; which one it finds,
/// the rule itself says best. So the run goes on, and its last quarter is looked at.
struct RunCourse {
  /// The mean of the last quarter of the steps.
  let place: Vector
  /// The mean of the quarter before.
  let before: Vector
  /// The root mean square of the distance from `place` in the last quarter.
  let spread: Double
  /// The standard error of `place`, from the means of eighths of the last quarter.
  let uncertainty: Double
  /// Whether a coordinate never moved at all, though the other did.
  let isOnAxis: Bool
  /// The size of things: how far the place is from the origin, or from the start.
  let scale: Double
  /// Some of the places where the run has been in its second half.
  let visited: [Vector]

  /// At least this many steps are made, and four times as many as are shown, but not more than the
  /// second number unless those are shown.
  private static let steps = 20_000...100_000

  /// How many steps show where runs of so many steps are headed. Gaussian noise takes its time.
  static func steps(after shown: Int, isGaussian: Bool) -> Int {
    if isGaussian { return max(shown, steps.upperBound) }
    let long = shown <= steps.upperBound / 4 ? 4 * shown : steps.upperBound
    return max(shown, max(long, steps.lowerBound))
  }

  /// - Throws: that the run diverges.
  init(_ trajectory: Trajectory) throws(FailedPremise) {
    if case .diverged = trajectory.outcome { throw .divergence }
    let path = trajectory.path
    let quarter = max(path.count / 4, 1)
    let last = path.suffix(quarter)
    place = Self.mean(last)
    before = Self.mean(path.dropLast(min(quarter, path.count - 1)).suffix(quarter))
    spread = Self.spread(Array(last), about: place)
    let part = max(quarter / 8, 1)
    let means = (0..<quarter / part).map { index in
      Self.mean(last.dropFirst(index * part).prefix(part))
    }
    uncertainty = Self.spread(means, about: place) / Double(means.count).squareRoot()
    let start = path[0]
    let isStillX = path.allSatisfy { $0.x == start.x }
    let isStillY = path.allSatisfy { $0.y == start.y }
    isOnAxis = isStillX != isStillY
    scale = max(place.norm, (start - place).norm)
    visited = stride(from: path.count / 2, to: path.count, by: max(1, path.count / 32))
      .map { path[$0] }
  }

  /// How far the mean of a run that has settled may be from where theory puts it: a hundredth, what
  /// chance leaves open, and the part of lr by which steps of that size miss on one side.
  func tolerance(learningRate: Double) -> Double {
    max(
      0.01 * scale, min(3 * uncertainty, 0.05 * scale), min(0.5 * learningRate, 0.05 * scale))
  }

  private static func mean(_ points: ArraySlice<Vector>) -> Vector {
    (1 / Double(points.count)) * points.reduce(.zero, +)
  }

  private static func spread(_ points: [Vector], about center: Vector) -> Double {
    let squares = points.reduce(0.0) { sum, point in
      let distance = (point - center).norm
      return sum + distance * distance
    }
    return (squares / Double(points.count)).squareRoot()
  }
}
