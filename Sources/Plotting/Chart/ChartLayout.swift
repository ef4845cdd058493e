import Screen

/// Where the parts of a chart lie: numbers, plot, labels.
struct ChartLayout {
  /// The cells of the lines.
  let plot: Region
  /// The first column of the labels; nil if they don't fit beside a plot of ten columns.
  let labelColumn: Int?
  /// How wide a glyph, a name and a value are.
  let labelWidth: Int
  /// How wide the numbers left of the plot may be.
  let gutter: Int
  /// Whether the last row, of the steps, holds a label too: the word "step" gives way.
  let labelsTakeStepRow: Bool
  /// How many rows of labels there are.
  private let labelRows: Int

  init(_ chart: SeriesChart, glyphs: GlyphSet) {
    let region = chart.region
    gutter = max(3, TerminalText.width(of: chart.title))
    let nameWidth = chart.lines.map { TerminalText.width(of: $0.label) }.max() ?? 0
    let valueWidth = chart.lines.map { TerminalText.width(of: $0.valueText) }.max() ?? 0
    // A glyph, a blank, the name, two blanks, the value; one blank before all that.
    labelWidth = 2 + nameWidth + 2 + valueWidth
    labelsTakeStepRow = chart.lines.count > region.rows - 1
    labelRows = max(1, labelsTakeStepRow ? region.rows : region.rows - 1)
    let labelColumns = (chart.lines.count + labelRows - 1) / labelRows
    let labels = labelColumns * (labelWidth + 1) - 1
    let start = region.column + gutter + 1
    let end = region.column + region.columns
    let fits = end - labels - 1 - start >= 10
    labelColumn = fits && !chart.lines.isEmpty ? end - labels : nil
    plot = Region(
      column: start, row: region.row, columns: (labelColumn.map { $0 - 1 } ?? end) - start,
      rows: region.rows - 1)
  }

  /// Where the labels stand, in rows and columns of labels: each near the end of its line; in the
  /// order of the lines where they fill several columns.
  func labelPlaces(wanted: [Int]) -> [(index: Int, place: Place)] {
    guard wanted.count > labelRows else {
      return ChartLabels.rows(for: wanted, count: labelRows).map {
        ($0.index, Place(column: 0, row: $0.row))
      }
    }
    return wanted.indices.map { ($0, Place(column: $0 / labelRows, row: $0 % labelRows)) }
  }
}
