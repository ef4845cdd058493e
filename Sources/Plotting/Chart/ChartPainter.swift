import Screen

/// Draws a chart: cursor, what theory says, lines, limits, then the numbers around them.
struct ChartPainter {
  let chart: SeriesChart
  let layout: ChartLayout
  let appearance: Appearance
  private let time: ChartTime
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
      curves: samples.curves, limits: limits,
      isLogarithmic: chart.isLogarithmic, dots: layout.plot.rows * 4)
  }

  func draw(into frame: inout Frame) {
    drawCursor(into: &frame)
    drawPredictions(into: &frame)
    drawGhosts(into: &frame)
    drawCompanions(into: &frame)
    drawLines(into: &frame)
    drawExits(into: &frame)
    if chart.showsFuture { drawLimits(into: &frame) }
    drawTitleAndValues(into: &frame)
    drawSteps(into: &frame)
    drawLabels(into: &frame)
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

  /// Where several lines share a cell they take turns, three columns each, so that none is hidden.
  private func drawLines(into frame: inout Frame) {
    let past = samples.lines.map { values in
      var grid = DotGrid(size: layout.plot.size)
      trace(values.prefix(samples.pastCount), DotPen(.tall), on: &grid)
      return grid.patterns
    }
    let future = samples.lines.map(futureDots)
    for cell in 0..<layout.plot.columns * layout.plot.rows {
      let present = past.indices.filter { past[$0][cell] | future[$0][cell] != 0 }
      guard !present.isEmpty else { continue }
      let line = present[cell % layout.plot.columns / 3 % present.count]
      let series = chart.lines[line].series
      frame[column: column(of: cell), row: row(of: cell)] = Cell(
        glyph(past: past[line][cell], future: future[line][cell], series: series), style(series))
    }
  }

  private func glyph(past: UInt8, future: UInt8, series: Int) -> Unicode.Scalar {
    switch appearance.glyphs {
    case .full: return Braille.scalar(past | future)
    case .half: return past == 0 ? "·" : TrailGlyphs.halfScalars[TrailGlyphs.halves(of: past)]
    case .ascii: return past == 0 ? "." : SeriesGlyph.scalar(series: series, glyphs: .ascii)
    }
  }

  /// Every fourth dot behind the cursor's cell. They are the same ones wherever the cursor is, so
  /// that they stand still while it moves.
  private func futureDots(_ values: [Double]) -> [UInt8] {
    var grid = DotGrid(size: layout.plot.size)
    for dot in stride(from: 3, to: values.count, by: 4) where dot > samples.pastCount {
      guard scale.side(of: values[dot]) == .inside, let height = scale.dot(of: values[dot]) else {
        continue
      }
      grid.set(x: dot, y: Int(height))
    }
    return grid.patterns
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

  private func drawLimits(into frame: inout Frame) {
    let plot = layout.plot
    for line in chart.lines {
      guard let limit = line.limit else { continue }
      guard scale.side(of: limit) == .inside, let dot = scale.dot(of: limit) else { continue }
      frame[column: plot.column + plot.columns - 1, row: plot.row + Int(dot) / 4] = Cell(
        line.limitSign.scalar(in: appearance.glyphs), Style(.prediction, bold: true))
    }
  }

  private func drawTitleAndValues(into frame: inout Frame) {
    let region = chart.region
    for tick in scale.ticks(spacing: 8, glyphs: appearance.glyphs) {
      guard let dot = scale.dot(of: tick.value), dot >= 0, Int(dot) / 4 < layout.plot.rows,
        Int(dot) / 4 > 0 || chart.title.isEmpty,
        let text = Self.shortened(tick.text, value: tick.value, to: layout.gutter)
      else { continue }
      frame.write(
        text, column: region.column + layout.gutter - TerminalText.width(of: text),
        row: region.row + Int(dot) / 4, style: Style(.dim))
    }
    frame.write(
      chart.title, column: region.column, row: region.row, style: Style(.text, bold: true),
      end: region.column + region.columns)
  }

  private static func shortened(_ text: String, value: Double, to width: Int) -> String? {
    [text, Ticks.withoutZero(text), NumberText.power(value)].first { $0.count <= width }
  }

  private func drawSteps(into frame: inout Frame) {
    let plot = layout.plot
    let row = plot.row + plot.rows
    let span = Double(chart.steps.upperBound) - Double(chart.steps.lowerBound)
    let range = Double(chart.steps.lowerBound)...Double(chart.steps.upperBound)
    let ticks = Ticks(in: range, spacing: max(1, span / Double(plot.columns) * 18))
    let labels = ticks.values.map { value in
      AxisLabel(
        text: NumberText.fixed(value, decimals: 0, glyphs: appearance.glyphs),
        column: plot.column + Int(time.dot(ofStep: Int(value))) / 2)
    }
    AxisLabel.draw(
      labels, row: row, columns: plot.column..<plot.column + plot.columns + 1, into: &frame)
    if let column = layout.labelColumn, !layout.labelsTakeStepRow {
      frame.write("step", column: column + 2, row: row, style: Style(.dim))
    }
  }

  private func drawLabels(into frame: inout Frame) {
    guard let column = layout.labelColumn else { return }
    for (index, place) in layout.labelPlaces(wanted: labelHeights) {
      let line = chart.lines[index]
      let bold = Style(.series(UInt8(truncatingIfNeeded: line.series)), bold: true)
      let start = column + place.column * (layout.labelWidth + 1)
      let end = start + layout.labelWidth
      let row = layout.plot.row + place.row
      let glyph = SeriesGlyph.scalar(series: line.series, glyphs: appearance.glyphs)
      frame[column: start, row: row] = Cell(glyph, bold)
      frame.write(line.label, column: start + 2, row: row, style: bold, end: end)
      frame.write(
        line.valueText, column: end - TerminalText.width(of: line.valueText), row: row, style: bold,
        end: end)
    }
  }

  /// The row in which each line ends.
  private var labelHeights: [Int] {
    samples.lines.map { values in
      let height = values.lazy.reversed().compactMap(scale.dot).first
      return height.map { row(ofDot: $0) } ?? layout.plot.rows - 1
    }
  }

  /// The row of a height; the first or the last for one outside.
  private func row(ofDot dot: Double) -> Int {
    Int(min(max(0, dot), Double(layout.plot.rows * 4 - 1))) / 4
  }

  private func style(_ series: Int) -> Style { Style(.series(UInt8(truncatingIfNeeded: series))) }

  func column(of cell: Int) -> Int {
    layout.plot.column + cell % layout.plot.columns
  }

  func row(of cell: Int) -> Int { layout.plot.row + cell / layout.plot.columns }
}
