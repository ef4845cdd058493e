import Drawing

/// Finds room for the words beside signs.
struct FigureWords {
  let frame: Rectangle
  let size: Double
  /// Signs and heads.
  private var obstacles: [Point]
  /// Points along paths.
  private var lines: [Point] = []
  private var taken: [Rectangle] = []

  struct Spot {
    let point: Point
    let anchor: Shape.Text.Anchor
    /// What the word covers.
    let box: Rectangle
    /// Whether lines run below it.
    let crosses: Bool
  }

  init(frame: Rectangle, size: Double, obstacles: [Point]) {
    self.frame = frame
    self.size = size
    self.obstacles = obstacles
  }

  /// Keeps words off a line, as far as it is in the frame.
  mutating func avoid(path: [Point]) {
    for part in Polyline.clipped(path, to: frame) {
      for (a, b) in zip(part, part.dropFirst()) {
        let length = max(abs(b.x - a.x), abs(b.y - a.y))
        let count = max(1, Int((length / 8).rounded(.up)))
        lines += (0..<count).map { index in
          let share = Double(index) / Double(count)
          return Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
        }
      }
    }
  }

  mutating func avoid(_ place: Point) { obstacles.append(place) }

  /// Inside of a corner's sides: somewhere along the upright one, or below the level one; nil where all
  /// is taken, and where neither side is in the frame.
  mutating func place(for word: String, insideOf corner: Point) -> Spot? {
    let wide = Shape.Text.width(of: word, size: size)
    var spots: [Point] = []
    if corner.x <= frame.right, corner.x > frame.x {
      let heights = stride(from: frame.bottom - 8, to: max(frame.y, corner.y) + size, by: -size)
      spots += heights.map { Point(corner.x - 9, $0) }
    }
    if corner.y >= frame.y, corner.y < frame.bottom {
      let ends = stride(from: min(frame.right, corner.x) - 9, to: frame.x + wide, by: -size)
      spots += ends.map { Point($0, corner.y + size + 5) }
    }
    for end in spots {
      let box = Rectangle(x: end.x - wide, y: end.y - size * 0.8, width: wide, height: size)
      guard isFree(box, mayCross: false) else { continue }
      taken.append(box)
      return Spot(point: end, anchor: .end, box: box, crosses: false)
    }
    return nil
  }

  private func isFree(_ box: Rectangle, mayCross: Bool, besides center: Point? = nil) -> Bool {
    frame.contains(Point(box.x - 2, box.y)) && frame.contains(Point(box.right + 2, box.bottom))
      && !obstacles.contains { $0 != center && box.grown(by: 12).contains($0) }
      && !taken.contains { $0.overlaps(box) }
      && (mayCross || !lines.contains { box.grown(by: 3).contains($0) })
  }

  /// In the middle of a place on a line, if that is free but for the line.
  mutating func place(for word: String, at center: Point, size: Double) -> Bool {
    let wide = Shape.Text.width(of: word, size: size)
    let box = Rectangle(
      x: center.x - wide / 2, y: center.y - size / 2, width: wide, height: size)
    guard isFree(box, mayCross: false) else { return false }
    taken.append(box)
    return true
  }

  /// Right of a sign, left, above or below it, then toward a corner, on a path only where all else is
  /// taken; nil where nothing is free.
  mutating func place(for word: String, beside center: Point) -> Spot? {
    let wide = Shape.Text.width(of: word, size: size)
    let (above, below) = (-16.0, 16 + size * 0.7)
    let near: [(Double, Double, Shape.Text.Anchor, Double)] = [
      (15, size / 3, .start, 15), (-15, size / 3, .end, -15 - wide),
      (0, above, .middle, -wide / 2), (0, below, .middle, -wide / 2),
    ]
    let corners: [(Double, Double, Shape.Text.Anchor, Double)] = [above, below].flatMap { dy in
      [(8, dy, .end, 8 - wide), (-8, dy, .start, -8)]
    }
    for (mayCross, (dx, dy, anchor, left)) in (near + corners).map({ (false, $0) })
      + near.map({ (true, $0) })
    {
      let box = Rectangle(
        x: center.x + left, y: center.y + dy - size * 0.8, width: wide, height: size)
      guard isFree(box, mayCross: mayCross, besides: center) else { continue }
      taken.append(box)
      return Spot(
        point: Point(center.x + dx, center.y + dy), anchor: anchor, box: box, crosses: mayCross)
    }
    return nil
  }
}

extension Rectangle {
  fileprivate func grown(by margin: Double) -> Rectangle {
    Rectangle(
      x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  fileprivate func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
