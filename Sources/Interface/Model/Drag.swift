package import Lessons
package import Plotting
package import Simulation

/// What the pressed mouse button is moving. A drag that leaves the pane where it began goes on, by what
/// was on the screen when it began.
package struct Drag: Hashable, Sendable {
  /// What follows the pointer.
  package enum Subject: Hashable, Sendable {
    case start(Viewport)
    /// The window, which was this one: a point of the plane follows the pointer.
    case window(Viewport, Scene.Window, grabbed: Vector)
    /// The step, on one of the charts.
    case time(ChartTimeline)
  }

  let subject: Subject
  /// Whether it has changed the document: everything later belongs to the same change.
  var hasChanged = false
}
