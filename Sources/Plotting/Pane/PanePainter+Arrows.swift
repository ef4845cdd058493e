import Screen

extension PanePainter {
  /// Draws the steps' shafts and their heads, and says where the heads are. No head lies on a run's tag
  /// or on another head.
  mutating func drawArrows(
    _ arrows: [StepArrows], sparing tags: HeadTags, into frame: inout Frame
  ) -> [ArrowTip] {
    let shafts = arrows.flatMap { $0.shafts(in: viewport) }
    for shaft in shafts { draw(shaft, sparing: tags, into: &frame) }
    var tips: [ArrowTip] = []
    for shaft in shafts {
      let tip = shaft.tip(in: viewport) { place in
        tags.covers(place) || tips.contains { $0.place == place }
      }
      if let tip { tips.append(ArrowTip(place: tip, shaft: shaft)) }
    }
    for tip in tips {
      frame[column: tip.place.column, row: tip.place.row] = Cell(
        tip.shaft.bearing.scalar(in: appearance.glyphs),
        Style(tip.shaft.ink, on: paper.ink(at: cell(at: tip.place)), bold: true))
    }
    return tips
  }

  private mutating func draw(_ shaft: Shaft, sparing tags: HeadTags, into frame: inout Frame) {
    let glyphs = TrailGlyphs(style: shaft.style, appearance: appearance)
    grid.clear()
    var pen = DotPen(glyphs.brush)
    pen.move(toX: shaft.from.x, y: shaft.from.y, on: &grid)
    // A dot shorter: the brush is wide, and the arrow's head is at the end.
    let part = max(0, 1 - 1 / shaft.length)
    pen.move(
      toX: shaft.from.x + part * shaft.run.x, y: shaft.from.y + part * shaft.run.y, on: &grid)
    obstruct(grid.patterns)
    for cell in grid.patterns.indices where grid.patterns[cell] != 0 {
      let place = place(of: cell)
      guard !tags.covers(place) else { continue }
      frame[column: place.column, row: place.row] = glyphs.cell(
        grid.patterns[cell], ink: shaft.ink, glyph: shaft.glyph(in: appearance.glyphs),
        paper: paper.ink(at: cell))
    }
  }
}
