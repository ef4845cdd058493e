/// What the gradients that a step may see are on average, over batches and noise.
///
/// E[g] and E[g²] are what Adam's moments m and v forget their way towards, if the weights stand
/// still and β₂ is close enough to 1 to average over many draws.
struct ExpectedGradient {
  /// E[g] and E[g²], coordinate by coordinate, at the points of a block.
  struct Moments {
    var mean: PointBlock
    var square: PointBlock
  }

  /// Whether every step sees the same gradient, so that E[g²] = E[g]².
  let isCertain: Bool

  private let evaluator: any SurfaceEvaluator
  private let steps: ClosedRange<Int>
  private let noise: Noise

  /// - Parameter step: t, for a surface that depends on it.
  /// - Throws: why the averages are not known: the surface tells no `gradientPeriod`, or has several
  ///   batches and changes with t besides, or the noise is an arbitrary function.
  init(surface: any Surface, noise: Noise = .none, step: Int = 1) throws(FailedPremise) {
    guard let period = surface.gradientPeriod, period > 0 else { throw .randomBatches }
    if case .function = noise { throw .unknownNoise }
    if period > 1, surface.dependsOnStep { throw .lossChanges }
    let variance = noise.variance
    evaluator = surface.evaluator(vectors: 1, seed: 0)
    steps = period == 1 ? step...step : 1...period
    self.noise = noise
    isCertain = period == 1 && variance == .zero
  }

  /// E[g].
  func mean(at points: PointBlock) -> PointBlock {
    var sum = PointBlock.zero
    for step in steps { sum = sum + gradients(at: points, step: step) }
    return sum.divided(by: steps.count)
  }

  /// E[g] and E[g²].
  ///
  /// Gaussian noise adds its variance to E[g²]. So does alternating noise, unless the batches take
  /// turns in an even number: then each batch always meets the same sign, and is squared with it.
  func moments(at points: PointBlock) -> Moments {
    let meetsSameSign = steps.count.isMultiple(of: 2)
    var mean = PointBlock.zero
    var square = PointBlock.zero
    for step in steps {
      let gradients = gradients(at: points, step: step)
      mean = mean + gradients
      if case .alternating = noise, meetsSameSign {
        let added = noise.vector(step: step, seed: 0)
        square = square + (gradients + PointBlock { _ in added }).squared
      } else {
        square = square + gradients.squared
      }
    }
    mean = mean.divided(by: steps.count)
    square = square.divided(by: steps.count)
    if case .alternating = noise, meetsSameSign { return Moments(mean: mean, square: square) }
    let variance = noise.variance
    return Moments(mean: mean, square: square + PointBlock { _ in variance })
  }

  /// Whether the gradients of the batches at a point scatter more to one side than to the other, in
  /// either coordinate: │E[(g − E[g])³]│ is more than a tenth of the variance's power of 3/2.
  func isSkewed(at point: Vector) -> Bool {
    let block = PointBlock { _ in point }
    let mean = mean(at: block)[0]
    var (square, cube) = (Vector.zero, Vector.zero)
    for step in steps {
      let deviation = gradients(at: block, step: step)[0] - mean
      let squared = Vector(deviation.x * deviation.x, deviation.y * deviation.y)
      square = square + squared
      cube = cube + Vector(squared.x * deviation.x, squared.y * deviation.y)
    }
    let share = 1 / Double(steps.count)
    func isSkewed(_ cube: Double, _ square: Double) -> Bool {
      let variance = share * square
      return abs(share * cube) > 0.1 * variance * variance.squareRoot()
    }
    return isSkewed(cube.x, square.x) || isSkewed(cube.y, square.y)
  }

  /// The mean loss.
  func losses(at points: PointBlock) -> Lanes {
    var losses = Lanes.zero
    withUnsafePointer(to: points.x) { x in
      withUnsafePointer(to: points.y) { y in
        evaluator.losses(x: x, y: y, step: steps.lowerBound, into: &losses)
      }
    }
    return losses
  }

  private func gradients(at points: PointBlock, step: Int) -> PointBlock {
    var gradients = PointBlock.zero
    withUnsafePointer(to: points.x) { x in
      withUnsafePointer(to: points.y) { y in
        evaluator.gradients(x: x, y: y, step: step, intoX: &gradients.x, y: &gradients.y)
      }
    }
    return gradients
  }
}

extension Noise {
  /// The mean of its square, per coordinate; zero for `function`, of which nothing is known.
  fileprivate var variance: Vector {
    switch self {
    case .none, .function: .zero
    case .alternating(let a), .gaussian(let a): Vector(a.x * a.x, a.y * a.y)
    }
  }
}
