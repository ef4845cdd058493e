/// Where a run is now, as a tag ` ▲ `; in an overlay with its name, ` ▲ Name `.
///
/// A head outside the pane stands near its edge with an arrow that points where it is (`Bearing`) and
/// its place in numbers; one that isn't finite is left out.
package struct Head: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var series: Int
  package var name: String?
  /// Whether it lies beside what is drawn here: `[○]`, a sign of its own.
  package var isHollow = false

  package init(x: Double, y: Double, series: Int, name: String? = nil) {
    self.x = x
    self.y = y
    self.series = series
    self.name = name
  }
}
