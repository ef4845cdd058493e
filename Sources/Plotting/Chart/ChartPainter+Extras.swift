import Screen

extension ChartPainter {
  /// Lines as they were: one dot thick and pale, over the whole time.
  func drawGhosts(into frame: inout Frame) {
    draw(samples.ghosts, DotPen(.dot), else: appearance.glyphs == .ascii ? "'" : "·", into: &frame)
    { .ghost($0) }
  }

  /// The lines' companions: dashed, in the lines' colours.
  func drawCompanions(into frame: inout Frame) {
    draw(samples.companions, DotPen(.dot, .dashed), else: ":", into: &frame) { .series($0) }
  }

  /// Where several of them share a cell they take turns, three columns each, as the lines do.
  private func draw(
    _ curves: [ChartSamples.Extra], _ pen: DotPen, else scalar: Unicode.Scalar,
    into frame: inout Frame, ink: (UInt8) -> Ink
  ) {
    let patterns = curves.map { curve in
      var grid = DotGrid(size: layout.plot.size)
      trace(curve.values[...], pen, on: &grid)
      return grid.patterns
    }
    for cell in 0..<layout.plot.columns * layout.plot.rows {
      let present = curves.indices.filter { patterns[$0][cell] != 0 }
      guard !present.isEmpty else { continue }
      let curve = present[cell % layout.plot.columns / 3 % present.count]
      let glyph = appearance.glyphs == .full ? Braille.scalar(patterns[curve][cell]) : scalar
      frame[column: column(of: cell), row: row(of: cell)] = Cell(
        glyph, Style(ink(UInt8(truncatingIfNeeded: curves[curve].series))))
    }
  }
}
