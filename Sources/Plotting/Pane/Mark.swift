import Screen

/// A place that matters: bright, bold and never on a trail's colour.
package struct Mark: Hashable, Sendable {
  /// Which sign is drawn.
  package enum Kind: Hashable, Sendable {
    case minimum, start, origin
    /// The minimum of the second surface.
    case secondMinimum
  }

  package var x: Double
  package var y: Double
  package var kind: Kind
  /// Written beside it, in the label colour.
  package var word: String?

  package init(x: Double, y: Double, kind: Kind, word: String? = nil) {
    self.x = x
    self.y = y
    self.kind = kind
    self.word = word
  }
}

extension Mark.Kind {
  func scalar(in glyphs: GlyphSet) -> Unicode.Scalar {
    switch self {
    case .minimum, .origin: "+"
    case .start: glyphs == .ascii ? "S" : "◇"
    case .secondMinimum: glyphs == .ascii ? "*" : "×"
    }
  }

  /// Which of two marks in one cell is seen: a start at the minimum is a `+`, but in ASCII, where the
  /// axes cross in a `+` too, an `S`.
  func rank(in glyphs: GlyphSet) -> Int {
    switch self {
    case .origin: 0
    case .start: glyphs == .ascii ? 2 : 1
    case .minimum: glyphs == .ascii ? 1 : 2
    case .secondMinimum: 3
    }
  }
}
