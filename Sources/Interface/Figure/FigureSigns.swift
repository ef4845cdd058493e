import Drawing
import Plotting

/// The signs of the panes as shapes, about 16 units wide.
enum FigureSigns {
  static func shapes(of sign: Sign, at center: Point, ink: RGB, paper: RGB) -> [Shape] {
    let stroke = Shape.Stroke(ink, width: 3)
    func line(_ points: (Double, Double)...) -> Shape {
      .line(points.map { Point(center.x + $0.0, center.y + $0.1) }, stroke)
    }
    switch sign {
    case .start: return [.circle(center: center, radius: 8, fill: paper, stroke: stroke)]
    case .minimum: return [line((-9, 0), (9, 0)), line((0, -9), (0, 9))]
    case .validationMinimum: return [line((-7, -7), (7, 7)), line((-7, 7), (7, -7))]
    case .mapPoint:
      return [
        .circle(center: center, radius: 9, fill: paper, stroke: stroke), line((-9, 0), (9, 0)),
        line((0, -9), (0, 9)),
      ]
    case .limit:
      let corners = [(0.0, -11.0), (11, 0), (0, 11), (-11, 0)]
      return [
        .polygon(
          corners.map { Point(center.x + $0, center.y + $1) }, fill: paper,
          stroke: Shape.Stroke(ink, width: 2.5))
      ]
    case .twoCycle:
      return [
        line((-10, 0), (10, 0)), line((-5, -5), (-10, 0), (-5, 5)), line((5, -5), (10, 0), (5, 5)),
      ]
    }
  }
}

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
      return Spot(point: end, anchor: .end)
    }
    return nil
  }

  private func isFree(_ box: Rectangle, mayCross: Bool, besides center: Point? = nil) -> Bool {
    frame.contains(Point(box.x - 2, box.y)) && frame.contains(Point(box.right + 2, box.bottom))
      && !obstacles.contains { $0 != center && box.grown(by: 12).contains($0) }
      && !taken.contains { $0.overlaps(box) }
      && (mayCross || !lines.contains { box.grown(by: 3).contains($0) })
  }

  /// Right of a sign, left, above or below it, on a path only where all else is taken; nil where nothing
  /// is free.
  mutating func place(for word: String, beside center: Point) -> Spot? {
    let wide = Shape.Text.width(of: word, size: size)
    let spots: [(Double, Double, Shape.Text.Anchor, Double)] = [
      (15, size / 3, .start, 15), (-15, size / 3, .end, -15 - wide),
      (0, -16, .middle, -wide / 2), (0, 16 + size * 0.7, .middle, -wide / 2),
    ]
    for (mayCross, (dx, dy, anchor, left)) in spots.map({ (false, $0) }) + spots.map({ (true, $0) })
    {
      let box = Rectangle(
        x: center.x + left, y: center.y + dy - size * 0.8, width: wide, height: size)
      guard isFree(box, mayCross: mayCross, besides: center) else { continue }
      taken.append(box)
      return Spot(point: Point(center.x + dx, center.y + dy), anchor: anchor)
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
