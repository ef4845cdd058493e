import Screen

extension PanePainter {
  /// The sides of boxes, half a cell thick; of bold characters where there are no blocks.
  mutating func drawWalls(_ walls: [Wall], into frame: inout Frame) {
    let glyphs = TrailGlyphs(style: .solid, appearance: appearance)
    for wall in walls {
      grid.clear()
      let upright = draw(wall)
      obstruct(grid.patterns)
      hasWall = hasWall || grid.patterns.contains { $0 != 0 }
      for cell in grid.patterns.indices where grid.patterns[cell] != 0 {
        let place = place(of: cell)
        frame[column: place.column, row: place.row] = glyphs.cell(
          grid.patterns[cell], ink: .wall, glyph: upright[cell] != 0 ? "H" : "=",
          paper: paper.ink(at: cell))
      }
    }
  }

  /// - Returns: the dots of its upright sides.
  private mutating func draw(_ wall: Wall) -> [UInt8] {
    if wall.isRound {
      drawRound(wall)
      return grid.patterns
    }
    for x in [-wall.halfX, wall.halfX] { drawSide((x, -wall.halfY), (x, wall.halfY)) }
    let upright = grid.patterns
    for y in [-wall.halfY, wall.halfY] { drawSide((-wall.halfX, y), (wall.halfX, y)) }
    return upright
  }

  /// Both halves by ((1 − s²)/(1 + s²), 2s/(1 + s²)), −1 ≤ s ≤ 1.
  private mutating func drawRound(_ wall: Wall) {
    for side in [1.0, -1] {
      var pen = DotPen(.dot)
      for corner in -180...180 {
        let s = Double(corner) / 180
        let (x, y) = ((1 - s * s) / (1 + s * s), 2 * s / (1 + s * s))
        let dot = viewport.dot(worldX: side * wall.halfX * x, worldY: wall.halfY * y)
        pen.move(toX: dot.x, y: dot.y, on: &grid)
      }
    }
  }

  private mutating func drawSide(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
    var pen = DotPen(.dot)
    for point in [from, to] {
      let dot = viewport.dot(worldX: point.x, worldY: point.y)
      pen.move(toX: dot.x, y: dot.y, on: &grid)
    }
  }
}
