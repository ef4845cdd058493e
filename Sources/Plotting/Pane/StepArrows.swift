import Screen

/// One update of the weights as two shafts: from the old weights, where the path so far ends, a
/// bright one for the adaptive step, then one in the run's colour for the decay step. It ends at the
/// new weights, where the head belongs.
package struct StepArrows: Hashable, Sendable {
  /// The old weights.
  package var start: PlotPoint
  /// The two parts of the update, in world units and true size.
  package var adaptive: PlotPoint
  package var decay: PlotPoint
  package var series: Int
  /// How many times their true size they are drawn; the same in all panes.
  package var scale: Double

  package init(
    start: PlotPoint, adaptive: PlotPoint, decay: PlotPoint, series: Int, scale: Double = 1
  ) {
    self.start = start
    self.adaptive = adaptive
    self.decay = decay
    self.series = series
    self.scale = scale
  }

  /// Where the enlarged adaptive step ends.
  package var joint: PlotPoint {
    PlotPoint(start.x + scale * adaptive.x, start.y + scale * adaptive.y)
  }

  /// Where the enlarged update ends.
  package var end: PlotPoint {
    PlotPoint(joint.x + scale * decay.x, joint.y + scale * decay.y)
  }

  /// The largest of 1, 2, 5, 10, 20, … at which no part of these updates is longer than two fifths of
  /// a window; 1 if even that is too large, or if nothing moves.
  package static func commonScale(of arrows: [StepArrows], in viewport: Viewport) -> Double {
    let reach = arrows.flatMap { arrow -> [Double] in
      let (a, d) = (arrow.adaptive, arrow.decay)
      return [a.x, a.y, d.x, d.y, a.x + d.x, a.y + d.y].map(abs)
    }.filter(\.isFinite).max()
    let room =
      0.4
      * min(
        viewport.x.upperBound - viewport.x.lowerBound,
        viewport.y.upperBound - viewport.y.lowerBound)
    guard let reach, reach > 0, room / reach > 1, (room / reach).isFinite else { return 1 }
    let digits = DecimalDigits(room / reach)
    let power = Double("1e\(digits.exponent)") ?? 1
    return ([5, 2, 1].first { $0 * power * reach <= room } ?? 1) * power
  }

  /// Draws the shafts on a pane's paper.
  func draw(
    with painter: inout PanePainter, on paper: PanePaper, sparing tags: HeadTags,
    into frame: inout Frame
  ) {
    let viewport = painter.viewport
    let region = viewport.region
    let glyphs = TrailGlyphs(style: .solid, appearance: painter.appearance)
    let ink = Ink.series(UInt8(truncatingIfNeeded: series))
    let glyph = SeriesGlyph.scalar(series: series, glyphs: painter.appearance.glyphs)
    // The decay step first: where both share a cell, what came first is seen.
    for (from, to, ink, glyph) in [(joint, end, ink, glyph), (start, joint, .adaptive, "*")] {
      var grid = DotGrid(size: region.size)
      var pen = DotPen(glyphs.brush)
      for point in [from, to] {
        let dot = viewport.dot(worldX: point.x, worldY: point.y)
        pen.move(toX: dot.x, y: dot.y, on: &grid)
      }
      painter.obstruct(grid.patterns)
      for cell in grid.patterns.indices where grid.patterns[cell] != 0 {
        let place = Place(
          column: region.column + cell % grid.columns, row: region.row + cell / grid.columns)
        guard !tags.clears(place) else { continue }
        frame[column: place.column, row: place.row] = glyphs.cell(
          grid.patterns[cell], ink: ink, glyph: glyph, paper: paper.ink(at: cell))
      }
    }
  }
}
