import Screen

extension ChartPainter {
  /// The title, and the numbers of the values below it.
  func drawTitleAndValues(into frame: inout Frame) {
    let region = chart.region
    let hasSubtitle = !chart.subtitle.isEmpty && layout.hasSteps
    let first = chart.title.isEmpty ? 0 : hasSubtitle ? 2 : 1
    let ticks = ChartTicks(
      of: scale, in: first..<max(first, layout.plot.rows), width: layout.gutter, unit: chart.unit,
      glyphs: appearance.glyphs)
    for tick in ticks.labels {
      frame.write(
        tick.text, column: region.column + layout.gutter - TerminalText.width(of: tick.text),
        row: region.row + tick.row, style: Style(.dim))
    }
    frame.write(
      chart.title, column: region.column, row: region.row, style: Style(.text, bold: true),
      end: region.column + region.columns)
    guard hasSubtitle else { return }
    frame.write(
      chart.subtitle, column: region.column, row: region.row + 1, style: Style(.dim),
      end: layout.plot.column)
  }

  /// The numbers of the steps, at least two of them wherever they fit.
  func drawSteps(into frame: inout Frame) {
    guard layout.hasSteps else { return }
    let plot = layout.plot
    let row = plot.row + plot.rows
    // The last name of many stands in this row, behind a limit's sign.
    let names = layout.labelsTakeStepRow ? layout.labelColumn.map { $0 - 3 } : nil
    let end = min(plot.column + plot.columns + 1, names ?? .max)
    let columns = plot.column..<max(plot.column, end)
    let candidates = [18.0, 12, 9, 6, 4, 3, 2].map(stepLabels)
    let labels =
      candidates.first { AxisLabel.fitting($0, columns: columns).count > 1 } ?? candidates[0]
    AxisLabel.draw(labels, row: row, columns: columns, into: &frame)
    if let column = layout.labelColumn, !layout.labelsTakeStepRow {
      frame.write(stepWords, column: column + 2, row: row, style: Style(.dim))
    }
  }

  /// The axis' name, under the values of the labels with the step that they are of.
  private var stepWords: String {
    let words = "at step \(chart.cursor)"
    let hasRoom = words.count <= layout.labelWidth - 2
    return layout.labelForm.hasValue && hasRoom ? words : "step"
  }

  /// Round steps, at least so many columns apart.
  private func stepLabels(spacing: Double) -> [AxisLabel] {
    let plot = layout.plot
    let span = Double(chart.steps.upperBound) - Double(chart.steps.lowerBound)
    let range = Double(chart.steps.lowerBound)...Double(chart.steps.upperBound)
    return Ticks(in: range, spacing: max(1, span / Double(plot.columns) * spacing)).values.map {
      AxisLabel(
        text: NumberText.fixed($0, decimals: 0, glyphs: appearance.glyphs),
        column: plot.column + Int(time.dot(ofStep: Int($0))) / 2)
    }
  }

  func drawLabels(into frame: inout Frame) {
    guard let column = layout.labelColumn else { return }
    for (index, place) in layout.labelPlaces(
      wanted: labelHeights.map { row(ofDot: $0) }, heights: labelHeights)
    {
      let line = chart.lines[index]
      let bold = Style(.series(UInt8(truncatingIfNeeded: line.series)), bold: true)
      let start = column + place.column * (layout.labelWidth + 1)
      let end = start + layout.labelWidth
      let row = layout.plot.row + place.row
      let glyph = SeriesGlyph.scalar(series: line.series, glyphs: appearance.glyphs)
      frame[column: start, row: row] = Cell(glyph, bold)
      let name = layout.labelForm.name(of: line)
      frame.write(name, column: start + 2, row: row, style: bold, end: end)
      let value = layout.labelForm.value(of: line)
      frame.write(
        value, column: end - TerminalText.width(of: value), row: row, style: bold, end: end)
    }
  }

  /// The dot at which each line ends.
  private var labelHeights: [Double] {
    samples.lines.map { values in
      values.lazy.reversed().compactMap(scale.dot).first ?? Double(layout.plot.rows * 4 - 1)
    }
  }

  /// The row of a height; the first or the last for one outside.
  private func row(ofDot dot: Double) -> Int {
    Int(min(max(0, dot), Double(layout.plot.rows * 4 - 1))) / 4
  }
}
