import Screen

extension ChartPainter {
  /// Lines as they were: one dot thick and pale, over the whole time. Where several of them share a
  /// cell they take turns, as the lines do.
  func drawGhosts(into frame: inout Frame) {
    let patterns = samples.ghosts.map { ghost in
      var grid = DotGrid(size: layout.plot.size)
      trace(ghost.values[...], DotPen(.dot), on: &grid)
      return grid.patterns
    }
    let turns = ChartTurns(patterns: patterns, size: layout.plot.size)
    for cell in 0..<layout.plot.columns * layout.plot.rows {
      guard let ghost = turns.order(in: cell).first else { continue }
      let glyph: Unicode.Scalar =
        switch appearance.glyphs {
        case .full: Braille.scalar(patterns[ghost][cell])
        case .half: "·"
        case .ascii: "'"
        }
      let series = UInt8(truncatingIfNeeded: samples.ghosts[ghost].series)
      frame[column: column(of: cell), row: row(of: cell)] = Cell(glyph, Style(.ghost(series)))
    }
  }
}
