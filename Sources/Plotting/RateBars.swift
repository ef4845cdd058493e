package import Screen

/// The decay rates of a run as two bars, x and y: equal bars or unequal ones, without a legend.
///
/// Takes two rows. From 32 columns on the word "decay" stands before the bars.
package struct RateBars: Hashable, Sendable {
  package var region: Region
  package var series: Int
  /// The fraction of the weight that decays in this step; nil where a weight is too small to have
  /// one, shown as `–`.
  package var x: Double?
  package var y: Double?
  /// The rate that fills the bar; the same for all panes.
  package var scale: Double
  /// Whether the run has a decay step at all; otherwise "decay per step: none" (narrow "no decay").
  package var decays: Bool

  package init(
    region: Region, series: Int, x: Double?, y: Double?, scale: Double, decays: Bool = true
  ) {
    self.region = region
    self.series = series
    self.x = x
    self.y = y
    self.scale = scale
    self.decays = decays
  }

  package func draw(into frame: inout Frame, appearance: Appearance) {}
}
