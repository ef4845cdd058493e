/// What becomes of lines before they are drawn.
package enum Polyline {
  /// Leaves out points that lie within a distance of what is left (Ramer, Douglas and Peucker), never the
  /// first or the last.
  package static func simplified(_ points: [Point], within tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var ranges = [(0, points.count - 1)]
    while let (first, last) = ranges.popLast() {
      guard last - first > 1 else { continue }
      var (farthest, distance) = (first, tolerance)
      for index in first + 1..<last {
        let here = Self.distance(of: points[index], from: points[first], points[last])
        if here > distance { (farthest, distance) = (index, here) }
      }
      guard farthest > first else { continue }
      isKept[farthest] = true
      ranges += [(first, farthest), (farthest, last)]
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  /// From a segment.
  private static func distance(of point: Point, from a: Point, _ b: Point) -> Double {
    let (along, to) = (b - a, point - a)
    let length = along.x * along.x + along.y * along.y
    let share = length > 0 ? min(max(0, (to.x * along.x + to.y * along.y) / length), 1) : 0
    let (dx, dy) = (to.x - share * along.x, to.y - share * along.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The parts of a line inside a rectangle; points that aren't finite break it.
  package static func clipped(_ points: [Point], to frame: Rectangle) -> [[Point]] {
    var parts: [[Point]] = []
    var part: [Point] = []
    func finish() {
      if part.count > 1 { parts.append(part) }
      part = []
    }
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (from, to) = segment(a, b, in: frame) else {
        finish()
        continue
      }
      if part.last != from {
        finish()
        part = [from]
      }
      part.append(to)
    }
    finish()
    return parts
  }

  /// Liang and Barsky.
  private static func segment(_ a: Point, _ b: Point, in frame: Rectangle) -> (Point, Point)? {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return nil }
    let (a, b) = (near(a, in: frame), near(b, in: frame))
    var (from, to) = (0.0, 1.0)
    let along = b - a
    let sides = [
      (-along.x, a.x - frame.x), (along.x, frame.right - a.x), (-along.y, a.y - frame.y),
      (along.y, frame.bottom - a.y),
    ]
    for (slope, room) in sides {
      if slope == 0 {
        if room < 0 { return nil }
      } else if slope < 0 {
        from = max(from, room / slope)
      } else {
        to = min(to, room / slope)
      }
    }
    guard from <= to else { return nil }
    // Rounding may leave a cut point beside the frame.
    func point(_ share: Double) -> Point {
      if share == 0 { return a }
      if share == 1 { return b }
      return frame.nearest(to: Point(a.x + share * along.x, a.y + share * along.y))
    }
    return (point(from), point(to))
  }

  /// A point that is so far away that the differences of its numbers mean nothing, moved towards the
  /// frame on each axis.
  private static func near(_ point: Point, in frame: Rectangle) -> Point {
    let reach = 1e6 * max(1, frame.width + frame.height)
    return Point(min(max(point.x, -reach), reach), min(max(point.y, -reach), reach))
  }

  /// Slanted lines where a place is to be hatched.
  ///
  /// - Parameters:
  ///   - spacing: between two lines, along x.
  ///   - rises: to the right.
  package static func hatching(
    of frame: Rectangle, spacing: Double, rises: Bool, where isHatched: (Point) -> Bool
  ) -> [[Point]] {
    var lines: [[Point]] = []
    var start = frame.x - frame.height + spacing / 2
    while start < frame.right {
      var (first, last): (Point?, Point?) = (nil, nil)
      func finish() {
        if let first, let last, first != last { lines.append([first, last]) }
        (first, last) = (nil, nil)
      }
      for step in 0...Int(frame.height.rounded(.down)) {
        let offset = Double(step)
        let y = rises ? frame.bottom - offset : frame.y + offset
        let point = Point(start + offset, y)
        if frame.contains(point), isHatched(point) {
          first = first ?? point
          last = point
        } else {
          finish()
        }
      }
      finish()
      start += spacing
    }
    return lines
  }
}
