/// Where a run is now, as a tag ` ▲ `; in an overlay with its name, ` ▲ Name `.
///
/// A head outside the pane is clamped to its edge; one that isn't finite is left out.
package struct Head: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var series: Int
  package var name: String?

  package init(x: Double, y: Double, series: Int, name: String? = nil) {
    self.x = x
    self.y = y
    self.series = series
    self.name = name
  }
}
