/// What a trail is made of. Without braille and quadrants all styles fall back to what the
/// `GlyphSet` has: half blocks, then the series' own glyph.
package enum TrailStyle: Hashable, Sendable {
  /// Quadrant blocks: for runs that travel.
  case solid
  /// Braille dots: for runs that linger, which would be a blob.
  case dotted
  /// Single braille dots: behind a step's arrows.
  case thin

  /// The style for all panes, from the trails of each pane over the whole run: dotted if in any pane
  /// more than six cells lie in filled blocks of 2 × 2 cells.
  package static func choose(for panes: [[Trail]], in viewport: Viewport) -> TrailStyle {
    panes.contains { blobCells(of: $0, in: viewport) > 6 } ? .dotted : .solid
  }

  /// How many cells lie in blocks of 2 × 2 filled cells: such with three or four of their quadrants
  /// on. A line alone makes no such block, however it bends; a cloud makes dozens.
  static func blobCells(of trails: [Trail], in viewport: Viewport) -> Int {
    var grid = DotGrid(size: viewport.region.size)
    for trail in trails { trail.draw(on: &grid, in: viewport, brush: .wide) }
    let isFull = grid.patterns.map { TrailGlyphs.quadrants(of: $0).nonzeroBitCount >= 3 }
    var isBlob = isFull.map { _ in false }
    for row in 0..<max(0, grid.rows - 1) {
      for column in 0..<max(0, grid.columns - 1) {
        let first = row * grid.columns + column
        let block = [first, first + 1, first + grid.columns, first + grid.columns + 1]
        guard block.allSatisfy({ isFull[$0] }) else { continue }
        for cell in block { isBlob[cell] = true }
      }
    }
    return isBlob.count { $0 }
  }
}
