/// The path of a run up to now, as consecutive points. One that isn't finite breaks the line.
///
/// Points are drawn one by one: hand over what `Viewport.thinned(_:)` leaves of a long run.
package struct Trail: Hashable, Sendable {
  package var points: [PlotPoint]
  /// 0…5, as in `Ink.series`.
  package var series: Int

  package init(points: [PlotPoint], series: Int) {
    self.points = points
    self.series = series
  }

  func draw(
    on grid: inout DotGrid, in viewport: Viewport, brush: Brush, dashes: Dashes = .solid
  ) {
    var pen = DotPen(brush, dashes)
    for point in points {
      let dot = viewport.dot(worldX: point.x, worldY: point.y)
      pen.move(toX: dot.x, y: dot.y, on: &grid)
    }
  }
}

extension Viewport {
  /// The points that draw the same trail: without those that stay in the dot of the one kept before.
  package func thinned(_ points: [PlotPoint]) -> [PlotPoint] {
    var kept: [PlotPoint] = []
    var last = (x: Double.nan, y: Double.nan)
    for point in points {
      let dot = dot(worldX: point.x, worldY: point.y)
      let floor = (x: dot.x.rounded(.down), y: dot.y.rounded(.down))
      // NaN is unequal to everything, so a gap and what follows it are kept.
      guard floor != last else { continue }
      last = floor
      kept.append(point)
    }
    return kept
  }
}
