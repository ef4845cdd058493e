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
  package private(set) var hatchings: Set<Hatching> = []
  package private(set) var hasWall = false

  package init() {}

  /// What neither a head nor a later sign covers.
  init(of points: [PointMark], under tags: HeadTags) {
    let seen = points.indices.filter { index in
      let place = points[index].place
      return !tags.covers(place) && !points[(index + 1)...].contains { $0.place == place }
    }
    signs = Set(seen.map { points[$0].sign })
    bearings = Set(tags.tags.compactMap { $0.exit?.bearing })
  }

  mutating func include(hatchings: Set<Hatching>, hasWall: Bool) {
    self.hatchings.formUnion(hatchings)
    self.hasWall = self.hasWall || hasWall
  }

  /// Adds signs of which nothing else is known.
  package mutating func include(signs: Set<Sign>) { self.signs.formUnion(signs) }

  /// Adds what is seen in another pane.
  package mutating func formUnion(_ other: SignLegend) {
    signs.formUnion(other.signs)
    bearings.formUnion(other.bearings)
    include(hatchings: other.hatchings, hasWall: other.hasWall)
  }

  /// One entry a character, in the order of `Sign` and then of the compass, hatchings last.
  package func entries(in glyphs: GlyphSet) -> [Entry] {
    let arrows = Set(bearings.map { $0.scalar(in: glyphs) })
    var entries = Sign.allCases.filter(signs.contains).map {
      Entry(glyph: $0.scalar(in: glyphs), meaning: glyphs.spelling($0.meaning))
    }
    entries += arrows.sorted().map { Entry(glyph: $0, meaning: "outside the view, that way") }
    return entries
      + Hatching.allCases.filter(hatchings.contains).map {
        Entry(glyph: $0.scalar(in: glyphs), meaning: $0.meaning)
      }
  }
}
