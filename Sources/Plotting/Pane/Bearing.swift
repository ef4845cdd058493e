package import Screen

/// One of eight directions: where from a pane a place outside it lies, or where an arrow points.
package struct Bearing: Hashable, Sendable {
  /// −1 left, 1 right, 0 neither.
  package let x: Int
  /// −1 below, 1 above, 0 neither.
  package let y: Int

  /// nil for a place inside the viewport, or one that isn't finite.
  init?(ofX worldX: Double, y worldY: Double, from viewport: Viewport) {
    let dot = viewport.dot(worldX: worldX, worldY: worldY)
    guard worldX.isFinite, worldY.isFinite, dot.x.isFinite, dot.y.isFinite else { return nil }
    x = dot.x < 0 ? -1 : dot.x >= Double(viewport.region.columns * 2) ? 1 : 0
    y = dot.y < 0 ? 1 : dot.y >= Double(viewport.region.rows * 4) ? -1 : 0
    if x == 0, y == 0 { return nil }
  }

  /// The nearest of the eight to a direction in dots, x to the right and y down; nil without one.
  init?(dotsRight right: Double, down: Double) {
    guard right.isFinite, down.isFinite, right != 0 || down != 0 else { return nil }
    // tan 22.5°
    let steep = 0.41421356
    x = abs(right) > steep * abs(down) ? (right < 0 ? -1 : 1) : 0
    y = abs(down) > steep * abs(right) ? (down < 0 ? 1 : -1) : 0
  }

  /// `→ ↗ ↑ ↖ ← ↙ ↓ ↘`; in ASCII `> / A \ < / V \`, since `^` is a run.
  package func scalar(in glyphs: GlyphSet) -> Unicode.Scalar {
    let rows: [[Unicode.Scalar]] =
      glyphs == .ascii
      ? [["/", "V", "\\"], ["<", " ", ">"], ["\\", "A", "/"]]
      : [["↙", "↓", "↘"], ["←", " ", "→"], ["↖", "↑", "↗"]]
    return rows[y + 1][x + 1]
  }
}
