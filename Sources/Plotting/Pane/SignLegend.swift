package import Screen

/// The signs that are seen in one or several panes, and only those.
package struct SignLegend: Hashable, Sendable {
  /// A sign and what it says.
  package struct Entry: Hashable, Sendable {
    package let glyph: Unicode.Scalar
    package let meaning: String
  }

  /// What isn't covered by a head or by another sign.
  package private(set) var signs: Set<Sign> = []
  /// Where heads outside their pane are.
  package private(set) var bearings: Set<Bearing> = []

  package init() {}

  init(signs: Set<Sign>, bearings: Set<Bearing>) {
    self.signs = signs
    self.bearings = bearings
  }

  /// Adds what is seen in another pane.
  package mutating func formUnion(_ other: SignLegend) {
    signs.formUnion(other.signs)
    bearings.formUnion(other.bearings)
  }

  /// One entry a character, in the order of `Sign` and then of the compass.
  package func entries(in glyphs: GlyphSet) -> [Entry] {
    let arrows = Set(bearings.map { $0.scalar(in: glyphs) })
    return Sign.allCases.filter(signs.contains).map {
      Entry(glyph: $0.scalar(in: glyphs), meaning: glyphs.spelling($0.meaning))
    }
      + arrows.sorted().map { Entry(glyph: $0, meaning: "outside the view, that way") }
  }
}
