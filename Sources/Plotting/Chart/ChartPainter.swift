import Screen

/// Draws a chart: cursor, what theory says, lines, limits, then the numbers around them.
struct ChartPainter {
  let chart: SeriesChart
  let layout: ChartLayout
  let appearance: Appearance
  let time: ChartTime
  let samples: ChartSamples
  let scale: ChartScale

  init(chart: SeriesChart, layout: ChartLayout, appearance: Appearance) {
    self.chart = chart
    self.layout = layout
    self.appearance = appearance
    time = ChartTime(steps: chart.steps, dots: layout.plot.columns * 2)
    samples = ChartSamples(chart, time: time)
    let limits = chart.showsFuture ? chart.lines.compactMap(\.limit) : []
    scale = ChartScale(
      curves: samples.curves, limits: limits, isLogarithmic: chart.isLogarithmic,
      floor: chart.floor, needsZero: chart.needsZero, dots: layout.plot.rows * 4)
  }

  /// Returns the signs of limits that it has drawn.
  func draw(into frame: inout Frame) -> Set<Sign> {
    drawCursor(into: &frame)
    drawPredictions(into: &frame)
    drawGhosts(into: &frame)
    drawLines(into: &frame)
    drawExits(into: &frame)
    let signs = chart.showsFuture ? drawLimits(into: &frame) : []
    drawTitleAndValues(into: &frame)
    drawSteps(into: &frame)
    drawLabels(into: &frame)
    return signs
  }

  private var isASCII: Bool { appearance.glyphs == .ascii }

  private func drawCursor(into frame: inout Frame) {
    let column = layout.plot.column + (samples.pastCount - 1) / 2
    for row in layout.plot.rowRange {
      frame[column: column, row: row] = Cell(isASCII ? "|" : "│", Style(.dim))
    }
  }

  private func drawPredictions(into frame: inout Frame) {
    var grid = DotGrid(size: layout.plot.size)
    for values in samples.predictions { trace(values[...], DotPen(.dot, .dashed), on: &grid) }
    for cell in grid.patterns.indices where grid.patterns[cell] != 0 {
      let glyph = appearance.glyphs == .full ? Braille.scalar(grid.patterns[cell]) : ":"
      frame[column: column(of: cell), row: row(of: cell)] = Cell(glyph, Style(.prediction))
    }
  }

  /// Where several lines share a cell they take turns, so that none is hidden.
  private func drawLines(into frame: inout Frame) {
    let past = samples.lines.map { pattern(of: $0.prefix(samples.pastCount)) }
    let future = samples.lines.map(futureDots)
    let turns = ChartTurns(
      patterns: samples.lines.map { pattern(of: $0[...]) }, size: layout.plot.size)
    let owners = turns.owners { line, cell in past[line][cell] | future[line][cell] != 0 }
    for (cell, line) in owners.enumerated() {
      guard let line else { continue }
      let series = chart.lines[line].series
      frame[column: column(of: cell), row: row(of: cell)] = Cell(
        glyph(past: past[line][cell], future: future[line][cell], series: series), style(series))
    }
  }

  private func pattern(of values: ArraySlice<Double>) -> [UInt8] {
    var grid = DotGrid(size: layout.plot.size)
    trace(values, DotPen(.tall), on: &grid)
    return grid.patterns
  }

  private func glyph(past: UInt8, future: UInt8, series: Int) -> Unicode.Scalar {
    switch appearance.glyphs {
    case .full: return Braille.scalar(past | future)
    case .half: return past == 0 ? "·" : TrailGlyphs.halfScalars[TrailGlyphs.halves(of: past)]
    case .ascii: return past == 0 ? "." : SeriesGlyph.scalar(series: series, glyphs: .ascii)
    }
  }

  /// Every fourth dot behind the cursor's cell. They are the same ones wherever the cursor is, so
  /// that they stand still while it moves. A curve that swings faster has none there: they would be stars.
  private func futureDots(_ values: [Double]) -> [UInt8] {
    var grid = DotGrid(size: layout.plot.size)
    for dot in stride(from: 3, to: values.count, by: 4) where dot > samples.pastCount {
      guard scale.side(of: values[dot]) == .inside, let height = scale.dot(of: values[dot]),
        !isSwinging(values, at: dot)
      else { continue }
      grid.set(x: dot, y: Int(height))
    }
    return grid.patterns
  }

  /// Whether a curve turns round within a dot's neighbours, by a fifth of the height or more to both sides.
  private func isSwinging(_ values: [Double], at dot: Int) -> Bool {
    let around = values[max(0, dot - 4)..<min(values.count, dot + 5)].compactMap(scale.dot)
    guard let first = around.first, let last = around.last, let low = around.max(),
      let high = around.min()
    else { return false }
    let detour = low - high - abs(last - first)
    return detour > Double(layout.plot.rows * 4) / 5
  }

  /// Draws a curve as far as it is inside the scale, to the edge where it leaves.
  func trace(_ values: ArraySlice<Double>, _ pen: DotPen, on grid: inout DotGrid) {
    var pen = pen
    var wasInside = false
    for (dot, value) in values.enumerated() {
      let isInside = scale.side(of: value) == .inside
      if !isInside, !wasInside { pen.lift() }
      if let height = scale.dot(of: value) {
        pen.move(toX: Double(dot) + 0.5, y: height, on: &grid)
      } else {
        pen.lift()
      }
      wasInside = isInside
    }
  }

  private func style(_ series: Int) -> Style { Style(.series(UInt8(truncatingIfNeeded: series))) }

  func column(of cell: Int) -> Int {
    layout.plot.column + cell % layout.plot.columns
  }

  func row(of cell: Int) -> Int { layout.plot.row + cell / layout.plot.columns }
}
