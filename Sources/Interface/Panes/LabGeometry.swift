import Lessons
import Plotting
import Screen

/// Where the pictures stand, and what part of the plane each shows.
struct LabGeometry {
  let layout: LabLayout
  /// In the layout's order; at least one.
  let panes: [Pane]

  struct Pane {
    /// The runs in it: one, or all of them.
    var runs: [Int]
    var viewport: Viewport
    var frame: LabLayout.PaneFrame
  }

  init(_ model: Model, in layout: LabLayout) {
    self.layout = layout
    let shown = model.shown.paneRuns
    let window = model.shown.window
    let scaling = model.shown.document.scene.axisScaling
    panes = layout.panes.enumerated().map { index, frame in
      Pane(
        runs: layout.isOverlay ? shown : [shown[index]],
        viewport: Viewport(
          showing: window.x, window.y, in: frame.plot, scaling: scaling,
          cellAspect: model.look.cellAspect),
        frame: frame)
    }
  }
}

extension Scene {
  var axisScaling: Viewport.Scaling {
    switch hasEqualAxes {
    case nil: .fitting
    case true?: .equal
    case false?: .apart
    }
  }
}
