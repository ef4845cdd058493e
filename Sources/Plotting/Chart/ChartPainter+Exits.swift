import Screen

extension ChartPainter {
  /// Columns from one arrow of a line to the next: a line that swings out every other step is said
  /// to leave, not covered with arrows.
  private static let exitSpacing = 6

  /// An arrow at the edge wherever a line leaves the scale: the numbers go on beyond it.
  func drawExits(into frame: inout Frame) {
    let plot = layout.plot
    for (line, values) in zip(chart.lines, samples.lines) {
      var last: Int?
      for exit in exits(of: values) {
        let column = exit.dot / 2
        if let last, column < last + Self.exitSpacing { continue }
        last = column
        let row = exit.isAbove ? plot.row : plot.row + plot.rows - 1
        frame[column: plot.column + column, row: row] = Cell(
          arrow(isUp: exit.isAbove),
          Style(.series(UInt8(truncatingIfNeeded: line.series)), bold: true))
      }
    }
  }

  /// The dots at which a curve is outside and was inside or absent before.
  private func exits(of values: [Double]) -> [(dot: Int, isAbove: Bool)] {
    var exits: [(dot: Int, isAbove: Bool)] = []
    var before: ChartScale.Side?
    for (dot, value) in values.enumerated() {
      let side = scale.side(of: value)
      if let side, side != .inside, side != before { exits.append((dot, side == .above)) }
      before = side
    }
    return exits
  }

  private func arrow(isUp: Bool) -> Unicode.Scalar {
    if appearance.glyphs == .ascii { return isUp ? "/" : "\\" }
    return isUp ? "↑" : "↓"
  }
}
