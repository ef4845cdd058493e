package import Screen

/// A window of the plane laid on a region of cells.
///
/// A cell holds 2 × 4 dots, and a dot is square: one unit is as long to the right as upwards.
package struct Viewport: Hashable, Sendable {
  package let region: Region
  /// What is really shown.
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  /// World units per dot.
  package let dotWidth: Double

  /// The smallest window around both ranges that fills the region with square dots: one axis grows
  /// about its centre.
  ///
  /// A range without extent, or too wide for a `Double`, becomes one of length 2 about its centre.
  package init(
    showing x: ClosedRange<Double>, _ y: ClosedRange<Double>, in region: Region
  ) {
    let x = Span(x)
    let y = Span(y)
    let columns = Double(max(1, region.columns * 2))
    let rows = Double(max(1, region.rows * 4))
    let dotWidth = max(2 * x.half / columns, 2 * y.half / rows)
    self.region = region
    self.dotWidth = dotWidth
    self.x = x.range(half: dotWidth * columns / 2)
    self.y = y.range(half: dotWidth * rows / 2)
  }

  private init(region: Region, x: ClosedRange<Double>, y: ClosedRange<Double>, dotWidth: Double) {
    self.region = region
    self.x = x
    self.y = y
    self.dotWidth = dotWidth
  }

  /// The same window in another place of equal size.
  package func moved(to region: Region) -> Viewport {
    precondition(region.size == self.region.size, "a viewport moves between regions of one size")
    return Viewport(region: region, x: x, y: y, dotWidth: dotWidth)
  }

  /// Where a point lies in dots, counted from the region's top left corner: x to the right, y down.
  /// Dot (i, j) covers i..<i+1 and j..<j+1.
  package func dot(worldX: Double, worldY: Double) -> (x: Double, y: Double) {
    ((worldX - x.lowerBound) / dotWidth, (y.upperBound - worldY) / dotWidth)
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
      y.upperBound - (Double(place.row - region.row) * 4 + 2) * dotWidth
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
