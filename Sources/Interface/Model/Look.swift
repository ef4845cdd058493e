import Plotting
package import Screen

/// How the lab looks. Nothing here changes a number.
package struct Look: Hashable, Sendable {
  package internal(set) var theme: Theme
  /// The height of a cell over its width: equal lengths of x and y are equal to the eye.
  package internal(set) var cellAspect = Viewport.usualCellAspect
  package internal(set) var layout = Layout.lab
  /// Whether all runs share one picture.
  package internal(set) var isOverlay = false
  var contourStyle = ContourStyle.both
  var contourFunction = ContourFunction.loss
  var showsCaption = true
  /// Whether the present step is drawn as two arrows, adaptive step and decay step.
  var showsArrows = false

  /// How much stands on the screen, and how large.
  package enum Layout: Hashable, Sendable {
    case lab
    /// Few things and large ones. The theme is the one to come back to, if there is one.
    case lecture(themeBefore: Theme?)
  }

  init(theme: Theme) { self.theme = theme }

  package var isLecture: Bool { layout != .lab }
}
