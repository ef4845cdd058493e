extension Surface {
  /// The noise-free mean loss f(x, y, t) at one point.
  public func loss(at point: Vector, step: Int = 1) -> Double {
    losses(at: [point], step: step)[0]
  }

  /// The gradient that step t sees at one point, of the batch it draws from `seed` if the surface
  /// has batches.
  public func gradient(at point: Vector, step: Int = 1, seed: UInt64 = 1) -> Vector {
    let x = Lanes(repeating: point.x)
    let y = Lanes(repeating: point.y)
    var gradientX = Lanes.zero
    var gradientY = Lanes.zero
    let evaluator = evaluator(vectors: 1, seed: seed)
    withUnsafePointer(to: x) { x in
      withUnsafePointer(to: y) { y in
        evaluator.gradients(x: x, y: y, step: step, intoX: &gradientX, y: &gradientY)
      }
    }
    return Vector(gradientX[0], gradientY[0])
  }

  /// The noise-free mean losses f(xᵢ, yᵢ, t) at any number of points.
  public func losses(at points: [Vector], step: Int = 1) -> [Double] {
    let evaluator = PointEvaluator(surface: self)
    return evaluator.losses(count: points.count, point: { points[$0] }, step: { _ in step })
  }

  /// The same; once it is cancelled the rest is NaN, soon.
  public func losses(
    at points: [Vector], step: Int = 1, unless cancellation: Cancellation
  ) -> [Double] {
    interruptible(by: cancellation).losses(at: points, step: step)
  }
}

/// Evaluates losses at points that come one by one, a vector of them at a time.
struct PointEvaluator {
  private let evaluator: any SurfaceEvaluator

  init(surface: any Surface) {
    evaluator = surface.evaluator(vectors: 1, seed: 0)
  }

  /// f at the points number 0…count−1, each at its own step. Neighbours with equal steps are
  /// evaluated together.
  func losses(count: Int, point: (Int) -> Vector, step: (Int) -> Int) -> [Double] {
    var losses: [Double] = []
    losses.reserveCapacity(count)
    while losses.count < count {
      let first = losses.count
      let time = step(first)
      var end = first + 1
      while end < min(first + Lanes.count, count), step(end) == time { end += 1 }
      let block = evaluate(first..<end, point: point, step: time)
      for lane in 0..<end - first { losses.append(block[lane]) }
    }
    return losses
  }

  private func evaluate(_ indices: Range<Int>, point: (Int) -> Vector, step: Int) -> Lanes {
    var x = Lanes.zero
    var y = Lanes.zero
    for lane in 0..<Lanes.count {
      let weights = point(min(indices.lowerBound + lane, indices.upperBound - 1))
      x[lane] = weights.x
      y[lane] = weights.y
    }
    var losses = Lanes.zero
    withUnsafePointer(to: x) { x in
      withUnsafePointer(to: y) { y in
        evaluator.losses(x: x, y: y, step: step, into: &losses)
      }
    }
    return losses
  }
}
