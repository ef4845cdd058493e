/// The two points between which `normalized` jumps for ever: steps of length lr never land.
///
/// Each coordinate moves towards the minimum c by lr, until it is nearer than that. From then on it
/// is at c + r and c + r − lr in turn, where r is the rest of (w₀ − c)/lr: 0 < r < lr. A stride is
/// shorter than lr by its share eps/│g│, so that a long run drifts off by about t·lr·eps/│g│.
public struct TwoCycle: Hashable, Sendable {
  /// The weights after the even steps of the cycle.
  public let afterEvenSteps: Vector
  /// The weights after the odd steps of the cycle.
  public let afterOddSteps: Vector
  /// The step after which both coordinates are in the cycle.
  public let firstStep: Int

  /// - Parameter hyperparameters: lr and eps are read. The learning rate must not change.
  /// - Returns: nil if the loss has no minimum or changes with t, if a coordinate would land on the
  ///   minimum to within rounding, if eps is not negligible beside the gradients on the cycle, or
  ///   if the slopes at start and cycle don't point to the minimum coordinate by coordinate.
  public init?(hyperparameters: Hyperparameters, surface: any Surface, start: Vector) {
    guard !surface.dependsOnStep, hyperparameters.learningRate > 0,
      let gradient = ExpectedGradient(surface: surface), gradient.isCertain,
      let minimum = surface.minimum(from: [start]),
      let x = Beat(from: start.x, to: minimum.x, stride: hyperparameters.learningRate),
      let y = Beat(from: start.y, to: minimum.y, stride: hyperparameters.learningRate)
    else { return nil }
    let places = PointBlock { lane in
      // The four corners of the cycle, then the start and its two neighbours on the way.
      let corner = Vector(lane & 1 == 0 ? x.upper : x.lower, lane & 2 == 0 ? y.upper : y.lower)
      return lane < 4 ? corner : Vector(lane & 1 == 0 ? start.x : corner.x, start.y)
    }
    let slopes = gradient.mean(at: places)
    let floor = Self.negligible * hyperparameters.epsilon
    let leadsHome = (0..<Lanes.count).allSatisfy { lane in
      let offset = places[lane] - minimum
      return slopes[lane].x * (offset.x > 0 ? 1 : -1) > floor
        && slopes[lane].y * (offset.y > 0 ? 1 : -1) > floor
    }
    guard leadsHome else { return nil }
    afterEvenSteps = Vector(x.place(step: 0), y.place(step: 0))
    afterOddSteps = Vector(x.place(step: 1), y.place(step: 1))
    firstStep = max(x.firstStep, y.firstStep)
  }

  /// How many times eps the gradients must be: the step is then lr to a thousandth.
  private static let negligible = 1e3

  /// One coordinate's part of the cycle.
  private struct Beat {
    let upper: Double
    let lower: Double
    /// How many strides the start lies above `upper`.
    let stepsToUpper: Int

    /// From below, `lower` is reached one step before `upper`.
    var firstStep: Int { stepsToUpper < 0 ? -stepsToUpper - 1 : stepsToUpper }

    /// A rest this small, as a share of the stride, may be rounding.
    private static let landing = 1e-6

    init?(from start: Double, to center: Double, stride: Double) {
      let strides = ((start - center) / stride).rounded(.down)
      let rest = (start - center) - strides * stride
      let share = rest / stride
      guard let steps = Int(exactly: strides), abs(steps) < 1 << 53,
        share > Self.landing, share < 1 - Self.landing
      else { return nil }
      upper = center + rest
      lower = upper - stride
      stepsToUpper = steps
    }

    /// Where the coordinate is after a step of this parity.
    func place(step: Int) -> Double {
      (step - stepsToUpper).isMultiple(of: 2) ? upper : lower
    }
  }
}
