package import Screen

/// A window of the plane laid on a region of cells, of 2 × 4 dots each.
package struct Viewport: Hashable, Sendable {
  package private(set) var region: Region
  /// What is really shown.
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  /// World units per dot, to the right and upwards.
  package let dotWidth: Double
  package let dotHeight: Double
  /// Whether the axes are scaled apart: a circle of the plane isn't one to the eye.
  package let isApart: Bool

  /// How the lengths of one unit to the right and upwards compare.
  package enum Scaling: Hashable, Sendable {
    /// They are equal to the eye.
    case equal
    /// Each axis fills the region by itself.
    case apart
    /// Equal, unless one range is more than eight times as long as the other.
    case fitting
  }

  /// How many times as high as wide a cell is, where nothing else is known.
  package static let usualCellAspect = 2.0

  /// The smallest window around both ranges that fills the region. With equal axes one of them grows
  /// about its centre.
  ///
  /// A range without extent, or too wide for a `Double`, becomes one of length 2 about its centre.
  ///
  /// - Parameter cellAspect: the height of a cell over its width.
  package init(
    showing x: ClosedRange<Double>, _ y: ClosedRange<Double>, in region: Region,
    scaling: Scaling = .fitting, cellAspect: Double = usualCellAspect
  ) {
    let x = Span(x)
    let y = Span(y)
    let columns = Double(max(1, region.columns * 2))
    let rows = Double(max(1, region.rows * 4))
    let (width, height) = (2 * x.half / columns, 2 * y.half / rows)
    isApart =
      scaling == .apart || scaling == .fitting && max(x.half, y.half) > 8 * min(x.half, y.half)
    let dotAspect = cellAspect / 2
    dotWidth = isApart ? width : max(width, height / dotAspect)
    dotHeight = isApart ? height : dotWidth * dotAspect
    self.region = region
    self.x = x.range(half: dotWidth * columns / 2)
    self.y = y.range(half: dotHeight * rows / 2)
  }

  /// The same window in another place of equal size.
  package func moved(to region: Region) -> Viewport {
    precondition(region.size == self.region.size, "a viewport moves between regions of one size")
    var moved = self
    moved.region = region
    return moved
  }

  /// How many times as long a unit upwards is as one to the right, in dots.
  package var stretch: Double { dotWidth / dotHeight }

  /// Where a point lies in dots, counted from the region's top left corner: x to the right, y down.
  /// Dot (i, j) covers i..<i+1 and j..<j+1.
  package func dot(worldX: Double, worldY: Double) -> (x: Double, y: Double) {
    ((worldX - x.lowerBound) / dotWidth, (y.upperBound - worldY) / dotHeight)
  }

  /// The place of a point on the screen; nil outside the region or if it isn't finite.
  package func cell(worldX: Double, worldY: Double) -> Place? {
    let dot = dot(worldX: worldX, worldY: worldY)
    guard dot.x >= 0, dot.x < Double(region.columns * 2), dot.y >= 0,
      dot.y < Double(region.rows * 4)
    else { return nil }
    return Place(column: region.column + Int(dot.x) / 2, row: region.row + Int(dot.y) / 4)
  }

  /// The place of a point, or the nearest one at the region's edge; NaN counts as the middle.
  package func clampedCell(worldX: Double, worldY: Double) -> Place {
    let dot = dot(worldX: worldX, worldY: worldY)
    return Place(
      column: region.column + Self.clamped(dot.x / 2, count: region.columns),
      row: region.row + Self.clamped(dot.y / 4, count: region.rows))
  }

  /// The centre of a cell, in world units.
  package func world(at place: Place) -> (x: Double, y: Double) {
    (
      x.lowerBound + (Double(place.column - region.column) * 2 + 1) * dotWidth,
      y.upperBound - (Double(place.row - region.row) * 4 + 2) * dotHeight
    )
  }

  private static func clamped(_ value: Double, count: Int) -> Int {
    guard !value.isNaN else { return count / 2 }
    return Int(min(max(0, value), Double(max(1, count)) - 0.5))
  }
}

/// A range as its centre and half its length, mended if that can't be drawn.
private struct Span {
  let centre: Double
  let half: Double

  init(_ range: ClosedRange<Double>) {
    let centre = range.lowerBound / 2 + range.upperBound / 2
    let half = range.upperBound / 2 - range.lowerBound / 2
    self.centre = centre.isFinite ? centre : 0
    // Finer than this, neighbouring dots would be the same number.
    let isVisible = half > abs(self.centre) * 1e-12 && half < 1e300
    self.half = isVisible ? half : 1
  }

  func range(half: Double) -> ClosedRange<Double> { centre - half...centre + half }
}
