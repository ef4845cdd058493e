/// The point at which decoupled decay balances the adaptive step on average:
/// E[gᵢ]/(√E[gᵢ²] + eps) = −λ·wᵢ for each coordinate i.
///
/// Mean field: the moments m and v are taken as their expectations at weights that stand still. That
/// is what they tend to for small lr and β₂ near 1. The equation is solved as
/// Gᵢ = E[gᵢ] + λ·wᵢ·(√E[gᵢ²] + eps) = 0, which stays finite where the denominator vanishes. All its
/// solutions lie in the box │wᵢ│ ≤ 1/λ, because │E[g]│ ≤ √E[g²].
struct MeanFieldBalance {
  let gradient: ExpectedGradient
  let weightDecay: Double
  let epsilon: Double
  let box: WeightBox

  init?(gradient: ExpectedGradient, weightDecay: Double, epsilon: Double) {
    guard let box = WeightBox(weightDecay: weightDecay), epsilon >= 0 else { return nil }
    self.gradient = gradient
    self.weightDecay = weightDecay
    self.epsilon = epsilon
    self.box = box
  }

  /// Newton's step is this small, relative to max(1, │wᵢ│), where a point counts as found.
  private static let foundStep = 1e-9
  /// The last length stays where it is, for comparison.
  private static let lengths = [1, 0.5, 0.25, 0x1p-4, 0x1p-6, 0x1p-9, 0x1p-14, 0]

  /// Of the balances that Newton's method finds from these points and at which a run can stay, the
  /// nearest to the first point.
  func point(from starts: [Vector]) -> Vector? {
    guard let home = starts.first else { return nil }
    return starts.compactMap(balance(from:)).min { ($0 - home).norm < ($1 - home).norm }
  }

  private func balance(from start: Vector) -> Vector? {
    var point = box.clamp(start)
    for _ in 0..<100 {
      guard let forces = forces(at: point), let step = forces.newtonStep else { return nil }
      if isSmall(step, at: point) { return forces.isStable ? box.clamp(point + step) : nil }
      guard let next = best(along: step, from: point, scale: forces.scale) else { return nil }
      point = next
    }
    return nil
  }

  /// The point along a step at which G is smallest, each coordinate measured in units of `scale`.
  private func best(along step: Vector, from point: Vector, scale: Vector) -> Vector? {
    let candidates = PointBlock { box.clamp(point + Self.lengths[$0] * step) }
    let moments = gradient.moments(at: candidates)
    func size(_ lane: Int) -> Double {
      let g = residual(at: candidates[lane], moments.mean[lane], moments.square[lane])
      return Vector(g.x / scale.x, g.y / scale.y).norm
    }
    var smallest = size(Lanes.count - 1)
    var best: Vector?
    for lane in 0..<Lanes.count - 1 where size(lane) < smallest {
      smallest = size(lane)
      best = candidates[lane]
    }
    return best
  }

  /// Gᵢ = E[gᵢ] + λ·wᵢ·(√E[gᵢ²] + eps).
  private func residual(at w: Vector, _ mean: Vector, _ square: Vector) -> Vector {
    Vector(
      mean.x + weightDecay * w.x * (square.x.squareRoot() + epsilon),
      mean.y + weightDecay * w.y * (square.y.squareRoot() + epsilon))
  }

  /// G and its derivative at a point.
  private func forces(at point: Vector) -> Forces? {
    let stencil = DifferenceStencil(at: point)
    let moments = gradient.moments(at: stencil.points)
    let square = moments.square[0]
    let root = Vector(square.x.squareRoot(), square.y.squareRoot())
    let residual = residual(at: point, moments.mean[0], square)
    let ofMean = stencil.derivative(of: moments.mean)
    let ofSquare = stencil.derivative(of: moments.square)
    // ∂√q = ∂q/(2√q); where q = 0 it has a kink, and Newton's method does without.
    let along = Vector(
      root.x > 0 ? weightDecay * point.x / (2 * root.x) : 0,
      root.y > 0 ? weightDecay * point.y / (2 * root.y) : 0)
    let derivative = Matrix(
      xx: ofMean.xx + along.x * ofSquare.xx + weightDecay * (root.x + epsilon),
      xy: ofMean.xy + along.x * ofSquare.xy,
      yx: ofMean.yx + along.y * ofSquare.yx,
      yy: ofMean.yy + along.y * ofSquare.yy + weightDecay * (root.y + epsilon))
    let scale = Vector(root.x + epsilon, root.y + epsilon)
    let forces = Forces(residual: residual, derivative: derivative, scale: scale)
    return residual.isFinite && derivative.isFinite && min(scale.x, scale.y) > 0 ? forces : nil
  }

  private func isSmall(_ step: Vector, at point: Vector) -> Bool {
    abs(step.x) <= Self.foundStep * max(1, abs(point.x))
      && abs(step.y) <= Self.foundStep * max(1, abs(point.y))
  }
}

/// G at a point, its derivative and the denominators √E[gᵢ²] + eps.
private struct Forces {
  var residual: Vector
  var derivative: Matrix
  var scale: Vector

  var newtonStep: Vector? {
    derivative.solve(Vector(-residual.x, -residual.y))
  }

  /// Whether the mean motion ẇᵢ = −Gᵢ/scaleᵢ leads back to a balance: both eigenvalues of its
  /// derivative have a negative real part.
  var isStable: Bool {
    let rates = Matrix(
      xx: derivative.xx / scale.x, xy: derivative.xy / scale.x,
      yx: derivative.yx / scale.y, yy: derivative.yy / scale.y)
    return rates.trace > 0 && rates.determinant > 0
  }
}
