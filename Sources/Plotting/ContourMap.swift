package import Screen

/// Loss bands and contour dots of a viewport: computed once, drawn in every pane.
package struct ContourMap: Hashable, Sendable {
  /// The loss is the same everywhere.
  package var isPlateau: Bool

  /// Samples the loss at the centre of every dot.
  ///
  /// - Parameters:
  ///   - bandCount: how many bands; see `bandCount(for:)`.
  ///   - sample: the loss at points given as two arrays of one number per dot, row by row from the
  ///     top left. Values that aren't finite lie in the highest band.
  package init(
    viewport: Viewport, bandCount: Int, sample: (_ x: [Double], _ y: [Double]) -> [Double]
  ) {
    isPlateau = true
  }

  /// How many bands suit a terminal.
  package static func bandCount(for appearance: Appearance) -> Int {
    appearance.glyphs == .ascii ? 5 : appearance.theme.bandCount
  }
}

package enum ContourStyle: CaseIterable, Hashable, Sendable {
  case bands, lines, both
}
