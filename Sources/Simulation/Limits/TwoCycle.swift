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

  /// - Parameters:
  ///   - trajectory: the run itself; where it is long enough it has to be on the cycle.
  ///   - cancellation: ends the search for the minimum soon, as if there were none.
  /// - Throws: the premise that fails: noise, batches, a schedule or a loss that changes, no minimum
  ///   or slopes that don't point to it coordinate by coordinate, an eps that isn't negligible beside
  ///   the gradients on the cycle, a coordinate that would land on the minimum to within rounding.
  public init(
    of run: Experiment.Run, noise: Noise = .none, trajectory: Trajectory? = nil,
    unless cancellation: Cancellation = .never
  ) throws(FailedPremise) {
    let h = run.hyperparameters
    if run.surface.dependsOnStep { throw .lossChanges }
    if run.schedule != nil { throw .scheduledRate }
    guard h.learningRate > 0 else { throw .zeroRate }
    let surface = run.surface.interruptible(by: cancellation)
    let gradient = try ExpectedGradient(surface: surface, noise: noise)
    guard gradient.isCertain else { throw .noise }
    guard let minimum = surface.minimum(from: [run.start]) else { throw .noBalance }
    let x = try Beat(from: run.start.x, to: minimum.x, stride: h.learningRate)
    let y = try Beat(from: run.start.y, to: minimum.y, stride: h.learningRate)
    let places = PointBlock { lane in
      // The four corners of the cycle, then the start and its two neighbours on the way.
      let corner = Vector(lane & 1 == 0 ? x.upper : x.lower, lane & 2 == 0 ? y.upper : y.lower)
      return lane < 4 ? corner : Vector(lane & 1 == 0 ? run.start.x : corner.x, run.start.y)
    }
    try Self.requireSlopes(of: gradient, towards: minimum, at: places, epsilon: h.epsilon)
    afterEvenSteps = Vector(x.place(step: 0), y.place(step: 0))
    afterOddSteps = Vector(x.place(step: 1), y.place(step: 1))
    firstStep = max(x.firstStep, y.firstStep)
    if let trajectory, !isJoined(by: trajectory, stride: h.learningRate) { throw .settlesElsewhere }
  }

  /// Where the run is after an even and an odd number of steps.
  public func place(step: Int) -> Vector { step.isMultiple(of: 2) ? afterEvenSteps : afterOddSteps }

  /// Each slope leads to the minimum, and is large enough for a step of lr to a thousandth.
  private static func requireSlopes(
    of gradient: ExpectedGradient, towards minimum: Vector, at places: PointBlock, epsilon: Double
  ) throws(FailedPremise) {
    let slopes = gradient.mean(at: places)
    for lane in 0..<Lanes.count {
      let offset = places[lane] - minimum
      for (slope, away) in [(slopes[lane].x, offset.x), (slopes[lane].y, offset.y)] {
        let outwards = slope * (away > 0 ? 1 : -1)
        guard outwards > 0 else { throw .settlesElsewhere }
        guard outwards > negligible * epsilon else { throw .largeEpsilon }
      }
    }
  }

  /// A run that ends before the cycle begins says nothing against it.
  private func isJoined(by trajectory: Trajectory, stride: Double) -> Bool {
    let last = trajectory.lastStep
    guard last > firstStep else { return true }
    return (trajectory.weights(at: last) - place(step: last)).norm < 0.01 * stride
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

    init(from start: Double, to center: Double, stride: Double) throws(FailedPremise) {
      let strides = ((start - center) / stride).rounded(.down)
      let rest = (start - center) - strides * stride
      let share = rest / stride
      guard strides.magnitude < 0x1p53, let steps = Int(exactly: strides),
        share > Self.landing, share < 1 - Self.landing
      else { throw .landing }
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
