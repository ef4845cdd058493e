/// Eight points of the weight plane, or eight vectors at them, evaluated together.
struct PointBlock {
  var x: Lanes
  var y: Lanes

  static let zero = PointBlock(x: .zero, y: .zero)

  init(x: Lanes, y: Lanes) {
    self.x = x
    self.y = y
  }

  /// The point that `point` gives for each lane.
  init(_ point: (_ lane: Int) -> Vector) {
    self = .zero
    for lane in 0..<Lanes.count { self[lane] = point(lane) }
  }

  /// - Precondition: 0 ≤ lane < `Lanes.count`.
  subscript(lane: Int) -> Vector {
    get { Vector(x[lane], y[lane]) }
    set {
      x[lane] = newValue.x
      y[lane] = newValue.y
    }
  }

  static func + (a: PointBlock, b: PointBlock) -> PointBlock {
    PointBlock(x: a.x + b.x, y: a.y + b.y)
  }

  /// Each lane and coordinate squared.
  var squared: PointBlock { PointBlock(x: x * x, y: y * y) }

  func divided(by count: Int) -> PointBlock {
    let divisor = Lanes(repeating: Double(count))
    return PointBlock(x: x / divisor, y: y / divisor)
  }
}
