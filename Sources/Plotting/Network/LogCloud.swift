package import Screen

/// Many points over two logarithmic axes, with a grid of decades: a quadrant of a cell is on where a
/// point is.
package struct LogCloud {
  /// A point by the decimal logarithms of its coordinates.
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  package var region: Region
  /// From the first power of ten to the last.
  package var decadesX: ClosedRange<Int>
  package var decadesY: ClosedRange<Int>
  package var points: [Point] = []
  package var series = 0
  /// What theory says of them, y over x, dashed where no point hides it.
  package var theory: ((_ x: Double) -> Double?)?
  /// Said in the middle where there are no points.
  package var remark = ""

  package init(region: Region, decadesX: ClosedRange<Int>, decadesY: ClosedRange<Int>) {
    self.region = region
    self.decadesX = decadesX
    self.decadesY = decadesY
  }

  /// Draws over the region: the grid, then theory, then points.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    guard !region.isEmpty else { return }
    let paper: Ink = appearance.hasBands ? .band(1) : .base
    frame.fill(region, with: Cell(" ", Style(.text, on: paper)))
    drawGrid(into: &frame, appearance, paper)
    drawTheory(into: &frame, appearance, paper)
    drawPoints(into: &frame, appearance, paper)
    guard points.isEmpty, !remark.isEmpty else { return }
    let text = appearance.glyphs.spelling(remark)
    let width = TerminalText.width(of: text)
    guard width <= region.columns else { return }
    frame.write(
      text, column: region.column + (region.columns - width) / 2,
      row: region.row + region.rows / 2, style: Style(.label, on: paper))
  }

  // MARK: Axes

  /// The powers of ten that are written along an axis, with their cells.
  package func ticksX(limit: Int) -> [(exponent: Int, column: Int)] {
    DecadeTicks(in: Double(decadesX.lowerBound)...Double(decadesX.upperBound), limit: limit)
      .exponents.map { ($0, region.column + Int(dotX(Double($0))) / 2) }
  }

  /// Likewise up the vertical axis.
  package func ticksY(limit: Int) -> [(exponent: Int, row: Int)] {
    DecadeTicks(in: Double(decadesY.lowerBound)...Double(decadesY.upperBound), limit: limit)
      .exponents.map { ($0, region.row + Int(dotY(Double($0))) / 4) }
  }

  /// A little room beside the outermost powers.
  private static let margin = 0.15

  private func dotX(_ logarithm: Double) -> Double {
    let (low, high) = (Double(decadesX.lowerBound), Double(decadesX.upperBound))
    let share = (logarithm - low + Self.margin) / (high - low + 2 * Self.margin)
    return share * Double(region.columns * 2)
  }

  private func dotY(_ logarithm: Double) -> Double {
    let (low, high) = (Double(decadesY.lowerBound), Double(decadesY.upperBound))
    let share = (high + Self.margin - logarithm) / (high - low + 2 * Self.margin)
    return share * Double(region.rows * 4)
  }

  /// The dot of a point; one outside lies on the edge, so that none is left out.
  private func dot(_ point: Point) -> (x: Int, y: Int)? {
    guard point.x.isFinite, point.y.isFinite else { return nil }
    let (x, y) = (dotX(point.x), dotY(point.y))
    return (
      Int(min(max(0, x), Double(region.columns * 2 - 1))),
      Int(min(max(0, y), Double(region.rows * 4 - 1)))
    )
  }

  // MARK: Layers

  private func drawGrid(into frame: inout Frame, _ appearance: Appearance, _ paper: Ink) {
    var grid = DotGrid(size: region.size)
    for exponent in decadesX {
      let x = Int(dotX(Double(exponent)))
      for y in stride(from: 0, to: grid.height, by: 4) { grid.set(x: x, y: y) }
    }
    for exponent in decadesY {
      let y = Int(dotY(Double(exponent)))
      for x in stride(from: 0, to: grid.width, by: 4) { grid.set(x: x, y: y) }
    }
    stamp(grid, into: &frame, appearance, Style(.axis, on: paper), else: ".")
  }

  private func drawTheory(into frame: inout Frame, _ appearance: Appearance, _ paper: Ink) {
    guard let theory else { return }
    var grid = DotGrid(size: region.size)
    var pen = DotPen(.dot, .dashed)
    let (low, high) = (Double(decadesX.lowerBound), Double(decadesX.upperBound))
    for step in 0...200 {
      let x = low + (high - low) * Double(step) / 200
      guard let y = theory(x) else {
        pen.lift()
        continue
      }
      pen.move(toX: dotX(x), y: dotY(y), on: &grid)
    }
    stamp(grid, into: &frame, appearance, Style(.prediction, on: paper), else: "-")
  }

  private func drawPoints(into frame: inout Frame, _ appearance: Appearance, _ paper: Ink) {
    var grid = DotGrid(size: region.size)
    for point in points {
      if let dot = dot(point) { grid.set(x: dot.x, y: dot.y) }
    }
    let glyphs = TrailGlyphs(style: .solid, appearance: appearance)
    for (cell, pattern) in grid.patterns.enumerated() where pattern != 0 {
      let (row, column) = cell.quotientAndRemainder(dividingBy: grid.columns)
      frame[column: region.column + column, row: region.row + row] = glyphs.cell(
        pattern, series: series, paper: paper)
    }
  }

  private func stamp(
    _ grid: DotGrid, into frame: inout Frame, _ appearance: Appearance, _ style: Style,
    else glyph: Unicode.Scalar
  ) {
    let isFull = appearance.glyphs == .full
    for (cell, pattern) in grid.patterns.enumerated() where pattern != 0 {
      let (row, column) = cell.quotientAndRemainder(dividingBy: grid.columns)
      frame[column: region.column + column, row: region.row + row] = Cell(
        isFull ? Braille.scalar(pattern) : glyph, style)
    }
  }
}
