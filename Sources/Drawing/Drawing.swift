/// A picture made of shapes, in units of its own: x to the right, y down from the top left corner.
///
/// It knows nothing of runs or of file formats: who draws adds shapes, who writes goes through them.
package struct Drawing: Hashable, Sendable {
  package let width: Double
  package let height: Double
  /// What a reader without the picture is told.
  package var title: String
  package var background: RGB
  /// From the lowest to the topmost.
  package private(set) var shapes: [Shape] = []

  package init(width: Double, height: Double, title: String, background: RGB) {
    self.width = width
    self.height = height
    self.title = title
    self.background = background
  }

  /// Above all that is there.
  package mutating func add(_ shape: Shape) { shapes.append(shape) }

  /// One above the other.
  package mutating func add(_ shapes: some Sequence<Shape>) { self.shapes += shapes }
}

/// A colour, 0xRRGGBB.
package struct RGB: Hashable, Sendable {
  package let value: UInt32

  package init(_ value: UInt32) { self.value = value }
}

/// A place in a drawing, in its units.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  package static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  package static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
}

/// An upright rectangle.
package struct Rectangle: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }

  /// The point itself, if it is inside.
  package func nearest(to point: Point) -> Point {
    Point(min(max(point.x, x), right), min(max(point.y, y), bottom))
  }

  /// The border included.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x <= right && point.y >= y && point.y <= bottom
  }
}
