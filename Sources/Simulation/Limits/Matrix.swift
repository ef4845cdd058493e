/// A real 2×2 matrix, rows first: the derivative of a vector field in the weight plane.
struct Matrix {
  var xx: Double
  var xy: Double
  var yx: Double
  var yy: Double

  var trace: Double { xx + yy }
  var determinant: Double { xx * yy - xy * yx }
  var isFinite: Bool { xx.isFinite && xy.isFinite && yx.isFinite && yy.isFinite }

  /// The solution of A·s = v, by Cramer's rule with each row scaled to its largest entry; nil if A
  /// is singular.
  func solve(_ v: Vector) -> Vector? {
    let rowX = max(abs(xx), abs(xy))
    let rowY = max(abs(yx), abs(yy))
    guard isFinite, rowX > 0, rowY > 0 else { return nil }
    let scaled = Matrix(xx: xx / rowX, xy: xy / rowX, yx: yx / rowY, yy: yy / rowY)
    let right = Vector(v.x / rowX, v.y / rowY)
    let d = scaled.determinant
    let solution = Vector(
      (right.x * scaled.yy - scaled.xy * right.y) / d,
      (scaled.xx * right.y - right.x * scaled.yx) / d)
    return solution.isFinite ? solution : nil
  }
}

/// A direction of length 1 and the second derivative of a function along it.
struct Curvature {
  var value: Double
  var direction: Vector
}

extension Matrix {
  /// The principal curvatures of a Hessian, the smaller first. The matrix is taken as symmetric:
  /// what its off-diagonal entries differ by is averaged away.
  ///
  /// λ = (a + d)/2 ± √(((a − d)/2)² + b²) for the matrix [[a, b], [b, d]].
  var principalCurvatures: [Curvature] {
    let b = (xy + yx) / 2
    let half = (xx - yy) / 2
    let radius = Vector(half, b).norm
    guard radius > 0 else {
      return [
        Curvature(value: xx, direction: Vector(1, 0)),
        Curvature(value: yy, direction: Vector(0, 1)),
      ]
    }
    // Of the two ways to write the upper direction, the one without cancellation.
    let raw = half >= 0 ? Vector(half + radius, b) : Vector(b, radius - half)
    let upper = (1 / raw.norm) * raw
    let mean = (xx + yy) / 2
    return [
      Curvature(value: mean - radius, direction: Vector(-upper.y, upper.x)),
      Curvature(value: mean + radius, direction: upper),
    ]
  }
}
