/// F(w) = f(w) + λ/2·Σ sᵢwᵢ², the function that is to be minimized; f(w) + λ/2·‖w‖² where each weight
/// feels all of λ.
struct PenalizedLoss {
  let loss: ExpectedGradient
  let weightDecay: Double
  /// s
  var shares = Vector(1, 1)

  /// F at the points of a block.
  func values(at points: PointBlock) -> Lanes {
    let half = Lanes(repeating: weightDecay / 2)
    let squares = points.squared
    let (x, y) = (Lanes(repeating: shares.x), Lanes(repeating: shares.y))
    return loss.losses(at: points) + half * (x * squares.x + y * squares.y)
  }

  /// ∇F = E[g] + λsw at the points of a block.
  func gradients(at points: PointBlock) -> PointBlock {
    let x = Lanes(repeating: weightDecay * shares.x)
    let y = Lanes(repeating: weightDecay * shares.y)
    return loss.mean(at: points) + PointBlock(x: x * points.x, y: y * points.y)
  }

  /// Gradient and Hessian of F at a point.
  func slope(at point: Vector) -> Slope {
    let stencil = DifferenceStencil(at: point)
    let gradients = gradients(at: stencil.points)
    return Slope(gradient: gradients[0], hessian: stencil.derivative(of: gradients))
  }
}

/// A function's first and second derivatives at a point.
struct Slope {
  var gradient: Vector
  var hessian: Matrix

  var isFinite: Bool { gradient.isFinite && hessian.isFinite }

  /// The derivatives along the coordinates that may move: one that stands at a bound of the box and
  /// is pushed outwards (−gradient points out) has none.
  func projected(at point: Vector, in box: WeightBox) -> Slope {
    func isHeld(_ weight: Double, _ gradient: Double) -> Bool {
      abs(weight) >= box.halfWidth && (weight > 0 ? gradient < 0 : gradient > 0)
    }
    var slope = self
    if isHeld(point.x, gradient.x) {
      slope.gradient.x = 0
      slope.hessian = Matrix(xx: 0, xy: 0, yx: 0, yy: slope.hessian.yy)
    }
    if isHeld(point.y, gradient.y) {
      slope.gradient.y = 0
      slope.hessian = Matrix(xx: slope.hessian.xx, xy: 0, yx: 0, yy: 0)
    }
    return slope
  }
}
