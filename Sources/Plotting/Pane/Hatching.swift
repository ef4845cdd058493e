package import Screen

/// Where a pane is no ordinary ground.
package enum Hatching: CaseIterable, Hashable, Sendable {
  /// No weight rests here: beyond a wall.
  case beyondWall
  /// The loss has no finite value here.
  case undefined

  /// `╱ ╲`, or `/ ?` in ASCII.
  package func scalar(in glyphs: GlyphSet) -> Unicode.Scalar {
    switch self {
    case .beyondWall: glyphs == .ascii ? "/" : "╱"
    case .undefined: glyphs == .ascii ? "?" : "╲"
    }
  }

  /// What it means, for a legend.
  package var meaning: String {
    switch self {
    case .beyondWall: "beyond the wall: no weight rests here"
    case .undefined: "the loss has no finite value here"
    }
  }
}
