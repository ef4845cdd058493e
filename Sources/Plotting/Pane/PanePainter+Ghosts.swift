import Screen

extension PanePainter {
  /// Where runs went before: two of three dots of their paths, in pale colours, and the glyph of the
  /// series at the end. Where ghosts meet, the later one is seen.
  mutating func drawGhosts(_ ghosts: [Trail], into frame: inout Frame) {
    for ghost in ghosts {
      let ink = Ink.ghost(UInt8(truncatingIfNeeded: ghost.series))
      grid.clear()
      ghost.draw(on: &grid, in: viewport, brush: .dot, dashes: .fine)
      stampGrid(ink, else: appearance.glyphs == .ascii ? "'" : "·", into: &frame)
      drawEnd(of: ghost, ink, into: &frame)
    }
  }

  private func drawEnd(of ghost: Trail, _ ink: Ink, into frame: inout Frame) {
    guard let end = ghost.points.last,
      let place = viewport.cell(worldX: end.x, worldY: end.y)
    else { return }
    let paper = frame[column: place.column, row: place.row].style.paper
    frame[column: place.column, row: place.row] = Cell(
      SeriesGlyph.scalar(series: ghost.series, glyphs: appearance.glyphs),
      Style(ink, on: paper, bold: true))
  }
}
