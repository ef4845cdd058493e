/// One place of the screen: a single Unicode scalar and its style.
///
/// A character two columns wide fills two cells: the second is a `continuation`.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  package var style: Style

  package init(_ scalar: Unicode.Scalar = " ", _ style: Style = Style()) {
    self.scalar = scalar
    self.style = style
  }

  /// The right half of a wide character.
  package static func continuation(_ style: Style) -> Cell { Cell("\0", style) }

  package var isContinuation: Bool { scalar == "\0" }
}
