package import Screen

/// Everything inside one pane.
package struct Pane {
  package var viewport: Viewport
  package var contours: ContourMap?
  package var contourStyle = ContourStyle.both
  /// Radii of rings about the origin, each with its number; the origin is then marked too.
  package var rings: [Double] = []
  package var showsAxes = true
  /// Whether words and numbers are written beside marks.
  package var showsLabels = true
  package var predictions: [Prediction] = []
  package var trailStyle = TrailStyle.solid
  package var trails: [Trail] = []
  package var marks: [Mark] = []
  package var heads: [Head] = []

  package init(viewport: Viewport) { self.viewport = viewport }

  package func draw(into frame: inout Frame, appearance: Appearance) {}
}
