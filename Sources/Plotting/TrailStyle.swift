/// What a trail is made of. Without braille and quadrants both styles fall back to what the
/// `GlyphSet` has: half blocks, then the series' own glyph.
package enum TrailStyle: Hashable, Sendable {
  /// Quadrant blocks: for runs that travel.
  case solid
  /// Braille dots: for runs that linger, which would be a blob.
  case dotted

  /// The style for all panes, from the trails of each pane over the whole run: dotted if in any pane
  /// more than six cells lie in filled blocks of 2 × 2 cells.
  package static func choose(for panes: [[Trail]], in viewport: Viewport) -> TrailStyle { .solid }
}
