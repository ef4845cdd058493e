import Screen

/// Where the parts of a chart lie: numbers, plot, labels.
struct ChartLayout {
  /// The cells of the lines.
  let plot: Region
  /// The first column of the labels; nil if they don't fit beside a plot of ten columns.
  let labelColumn: Int?
  /// How wide the names are.
  let nameWidth: Int
  /// How wide the numbers left of the plot may be.
  let gutter: Int

  init(_ chart: SeriesChart, glyphs: GlyphSet) {
    let region = chart.region
    gutter = max(3, TerminalText.width(of: chart.title))
    nameWidth = chart.lines.map { TerminalText.width(of: $0.label) }.max() ?? 0
    let valueWidth = chart.lines.map { TerminalText.width(of: $0.valueText) }.max() ?? 0
    // A glyph, a blank, the name, two blanks, the value; one blank before all that.
    let labels = 2 + nameWidth + 2 + valueWidth
    let start = region.column + gutter + 1
    let end = region.column + region.columns
    let fits = end - labels - 1 - start >= 10
    labelColumn = fits && !chart.lines.isEmpty ? end - labels : nil
    plot = Region(
      column: start, row: region.row, columns: (labelColumn.map { $0 - 1 } ?? end) - start,
      rows: region.rows - 1)
  }
}
