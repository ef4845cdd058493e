/// Five points in one block: a centre and its neighbours at ±h on each axis.
///
/// Differences across it give the derivatives that Newton's method needs. They steer the iteration
/// only: where it ends is decided by exact gradients.
struct DifferenceStencil {
  let points: PointBlock
  private let width: Vector

  /// h = 10⁻⁵·max(1, │wᵢ│): near the cube root of the rounding error, where central differences of
  /// gradients are most exact.
  init(at center: Vector) {
    func half(_ weight: Double) -> Double { 1e-5 * max(1, abs(weight)) }
    let corners = [
      center,
      Vector(center.x + half(center.x), center.y), Vector(center.x - half(center.x), center.y),
      Vector(center.x, center.y + half(center.y)), Vector(center.x, center.y - half(center.y)),
    ]
    points = PointBlock { $0 < corners.count ? corners[$0] : center }
    // What the rounded points are really apart.
    width = Vector(corners[1].x - corners[2].x, corners[3].y - corners[4].y)
  }

  /// ∂fᵢ/∂wⱼ of a vector field, from its values at `points`.
  func derivative(of field: PointBlock) -> Matrix {
    let alongX = field[1] - field[2]
    let alongY = field[3] - field[4]
    return Matrix(
      xx: alongX.x / width.x, xy: alongY.x / width.y,
      yx: alongX.y / width.x, yy: alongY.y / width.y)
  }
}
