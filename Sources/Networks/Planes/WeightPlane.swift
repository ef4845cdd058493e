/// A plane in the space of all weights, on which runs are drawn.
public struct WeightPlane: Sendable {
  /// The point (0, 0).
  public let origin: [Double]
  /// Two directions of length 1, at right angles.
  public let axes: (a: [Double], b: [Double])
  /// The indices of the runs through whose ends it goes; nil if it wasn't made of two.
  public let pair: (Int, Int)?

  /// What a random walk of 201 points has of itself in the plane of its own principal components: 7.5/π².
  public static let shareOfRandomWalk = 0.76

  init(origin: [Double], a: [Double], b: [Double], pair: (Int, Int)? = nil) {
    self.origin = origin
    axes = (a, b)
    self.pair = pair
  }

  /// Coordinates (a, b) of a point's foot, the nearest point of the plane.
  public func foot(of weights: [Double]) -> (a: Double, b: Double) {
    let distance = weights.minus(origin)
    return (distance.times(axes.a), distance.times(axes.b))
  }

  /// origin + a·e₁ + b·e₂.
  public func point(a: Double, b: Double) -> [Double] {
    origin.adding(axes.a, times: a).adding(axes.b, times: b)
  }

  /// The part of a path's variance that lies in the plane, Σ‖(w − mean) in the plane‖²/Σ‖w − mean‖² over
  /// its points; nil of a path that stands still.
  public func share(of path: [[Double]]) -> Double? {
    var (inside, whole) = (0.0, 0.0)
    let mean = path.mean
    for point in path {
      let distance = point.minus(mean)
      let (a, b) = (distance.times(axes.a), distance.times(axes.b))
      inside += a * a + b * b
      whole += distance.times(distance)
    }
    return whole > 0 ? inside / whole : nil
  }
}

/// The runs that a plane is made of: those that didn't diverge.
struct PlanePaths {
  /// Which of the runs they are.
  let indices: [Int]
  /// The weights of their kept steps.
  let paths: [[[Double]]]
  /// Whether the run's rule decays weights.
  let decay: [Bool]

  init(_ runs: [NetworkTrajectory]) {
    indices = runs.indices.filter { runs[$0].outcome == .completed }
    paths = indices.map { runs[$0].kept.map(\.weights) }
    decay = indices.map { runs[$0].run.rule.decaysWeights }
  }
}
