package import Simulation

/// What the pressed mouse button is moving. A drag that leaves the pane where it began goes on.
package struct Drag: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// The start, in one of the panes.
    case start(pane: Int)
    /// The window: this point of the plane follows the pointer.
    case window(pane: Int, grabbed: Vector)
    /// The step, on one of the charts.
    case time(chart: Int)
  }

  var subject: Subject
  /// Whether it has changed the document: everything later belongs to the same change.
  var hasChanged = false
}
