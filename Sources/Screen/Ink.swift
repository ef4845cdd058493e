/// What a colour is for. Frames hold roles; a `Theme` turns them into colours at the very end, so a
/// frame is the same in the dark, in the light and in sixteen colours.
package enum Ink: Hashable, Sendable {
  /// The background of every cell that has no other.
  case base
  /// Scene name, numbers, marks, cursor.
  case bright
  case text
  /// Words beside key names, ticks, coordinates.
  case dim
  /// A word inside a pane: "start", "limit".
  case label
  case contour
  /// Axes and rings of equal norm.
  case axis
  /// What theory says: limits, dotted paths.
  case prediction
  /// What no weight passes for good.
  case wall
  /// The adaptive part of a step, and its name.
  case adaptive
  case selectedText, selectedPaper
  /// The background of a card.
  case panel
  case right, wrong
  /// The colour of a run, by its `SeriesNumber`.
  case series(UInt8)
  /// The same run as it was before, paler; shades of a family share it.
  case ghost(UInt8)
  /// A contour band, 0 = the lowest loss.
  case band(UInt8)
  /// A cell of a heat map; 0 = no better than without decay, then 1…7 from dark to light.
  case heat(UInt8)
}

/// How a cell is painted.
package struct Style: Hashable, Sendable {
  package var ink: Ink
  package var paper: Ink
  package var isBold: Bool
  /// Ink and paper exchanged: for terminals without colour, where paper can't be seen.
  package var isReversed: Bool
  package var isUnderlined: Bool

  package init(
    _ ink: Ink = .text, on paper: Ink = .base, bold: Bool = false, reversed: Bool = false,
    underlined: Bool = false
  ) {
    self.ink = ink
    self.paper = paper
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
  }
}
