/// A line from (x, y) to (x + dx, y + dy), in dots.
struct Segment: Hashable {
  var x: Double
  var y: Double
  var dx: Double
  var dy: Double

  init(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
    x = from.x
    y = from.y
    dx = to.x - from.x
    dy = to.y - from.y
  }

  /// The part within a grid and one dot around it (Liang and Barsky, 1984); nil if there is none, or
  /// if the line is too long for a `Double`.
  func clipped(width: Double, height: Double) -> Segment? {
    guard dx.isFinite, dy.isFinite else { return nil }
    var enter = (t: 0.0, border: Border?.none)
    var leave = (t: 1.0, border: Border?.none)
    for border in Border.allCases {
      let (speed, distance) = border.approach(of: self, width, height)
      if speed == 0 {
        if distance < 0 { return nil }
      } else if speed < 0 {
        if distance / speed > enter.t { enter = (distance / speed, border) }
      } else if distance / speed < leave.t {
        leave = (distance / speed, border)
      }
    }
    guard enter.t <= leave.t else { return nil }
    return Segment(
      point(at: enter.t, on: enter.border, width, height),
      point(at: leave.t, on: leave.border, width, height))
  }

  /// The point at t, exactly on the border: with 10²⁰⁰ in a weight, x + t·dx alone would be anywhere.
  private func point(
    at t: Double, on border: Border?, _ width: Double, _ height: Double
  ) -> (x: Double, y: Double) {
    var point = (x: x + t * dx, y: y + t * dy)
    switch border {
    case .left: point.x = -1
    case .right: point.x = width + 1
    case .top: point.y = -1
    case .bottom: point.y = height + 1
    case nil: break
    }
    return (min(max(-1, point.x), width + 1), min(max(-1, point.y), height + 1))
  }

  private enum Border: CaseIterable {
    case left, right, top, bottom

    /// How fast a line leaves through the border, negative if it enters, and how far its beginning
    /// is inside.
    func approach(
      of line: Segment, _ width: Double, _ height: Double
    ) -> (speed: Double, distance: Double) {
      switch self {
      case .left: (-line.dx, line.x + 1)
      case .right: (line.dx, width + 1 - line.x)
      case .top: (-line.dy, line.y + 1)
      case .bottom: (line.dy, height + 1 - line.y)
      }
    }
  }
}
