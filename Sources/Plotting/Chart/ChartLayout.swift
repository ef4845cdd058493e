import Screen

/// Where the parts of a chart lie: numbers, plot, labels.
struct ChartLayout {
  /// The cells of the lines.
  let plot: Region
  /// Whether the row below the plot says the steps; a strip has none.
  let hasSteps: Bool
  /// The first column of the labels; nil if they don't fit beside a plot of ten columns.
  let labelColumn: Int?
  let labelForm: LabelForm
  /// How wide a glyph, a name and a value are.
  let labelWidth: Int
  /// How wide the numbers left of the plot may be.
  let gutter: Int
  /// Whether the last row, of the steps, holds a label too: the word "step" gives way.
  let labelsTakeStepRow: Bool
  /// How many rows of labels there are.
  private let labelRows: Int

  /// What a label says beside its glyph.
  enum LabelForm: CaseIterable {
    case name, shortName
    /// The short name without the value.
    case nameAlone
    case value, nothing

    func name(of line: SeriesChart.Line) -> String {
      switch self {
      case .name: line.label
      case .shortName, .nameAlone: line.shortLabel
      case .value, .nothing: ""
      }
    }

    func value(of line: SeriesChart.Line) -> String { hasValue ? line.valueText : "" }

    var hasValue: Bool { self != .nameAlone && self != .nothing }
  }

  /// Fewer columns are worth more to the plot than to whole names.
  static let comfortableColumns = 24
  static let fewestColumns = 10
  /// With fewer rows the steps give theirs to the lines.
  private static let rowsWithSteps = 5
  /// With more rows it is a chart, not a strip.
  static let rowsOfStrip = 5

  init(_ chart: SeriesChart) {
    let region = chart.region
    gutter = Self.gutter(of: chart)
    hasSteps = region.rows >= Self.rowsWithSteps
    labelsTakeStepRow = hasSteps && chart.lines.count > region.rows - 1
    labelRows = max(1, hasSteps && !labelsTakeStepRow ? region.rows - 1 : region.rows)
    let start = region.column + gutter + 1
    let end = region.column + region.columns
    labelForm = chart.labelForm ?? Self.form(of: chart)
    labelWidth = Self.width(of: labelForm, chart)
    let labels = Self.columns(of: labelForm, chart)
    let hasLabels = labels > 0 && end - start - labels >= Self.fewestColumns
    labelColumn = hasLabels ? end - labels + 1 : nil
    plot = Region(
      column: start, row: region.row, columns: end - start - (hasLabels ? labels : 0),
      rows: region.rows - (hasSteps ? 1 : 0))
  }

  private static func gutter(of chart: SeriesChart) -> Int {
    max(5, TerminalText.width(of: chart.title))
  }

  /// Whole names beside a comfortable plot, else short ones, else none.
  private static func form(of chart: SeriesChart) -> LabelForm {
    let room = chart.region.columns - gutter(of: chart) - 1
    let wishes: [(form: LabelForm, columns: Int)] = [
      (.name, comfortableColumns), (.shortName, fewestColumns), (.nameAlone, fewestColumns),
      (.value, fewestColumns),
    ]
    let wish = wishes.first { room - columns(of: $0.form, chart) >= $0.columns }
    return wish?.form ?? .nothing
  }

  /// A glyph, a blank, the name, two blanks, the value.
  private static func width(of form: LabelForm, _ chart: SeriesChart) -> Int {
    let name = chart.lines.map { TerminalText.width(of: form.name(of: $0)) }.max() ?? 0
    let value = chart.lines.map { TerminalText.width(of: form.value(of: $0)) }.max() ?? 0
    return 2 + name + (name > 0 && value > 0 ? 2 : 0) + value
  }

  /// Of all that stands right of the plot, with a blank before it and between two columns of labels.
  private static func columns(of form: LabelForm, _ chart: SeriesChart) -> Int {
    guard form != .nothing, !chart.lines.isEmpty else { return 0 }
    let rows = max(1, chart.region.rows)
    let few = rows >= rowsWithSteps && chart.lines.count < rows ? rows - 1 : rows
    return (chart.lines.count + few - 1) / few * (width(of: form, chart) + 1)
  }

  /// Where the labels stand, in rows and columns of labels: each near the end of its line; in the
  /// order of the lines where they fill several columns.
  ///
  /// - Parameter heights: of the lines' ends, in dots from the top.
  func labelPlaces(wanted: [Int], heights: [Double]) -> [(index: Int, place: Place)] {
    guard wanted.count > labelRows else {
      return ChartLabels.rows(for: wanted, heights: heights, count: labelRows).map {
        ($0.index, Place(column: 0, row: $0.row))
      }
    }
    return wanted.indices.map { ($0, Place(column: $0 / labelRows, row: $0 % labelRows)) }
  }
}

extension ChartLayout {
  /// Two charts with equally wide plots. The names stand at the second one, at the first only glyphs and
  /// values; those give way to the names where the plots would be narrow.
  static func pair(
    _ left: SeriesChart, _ right: SeriesChart, in region: Region
  ) -> [SeriesChart] {
    let distance = region.rows > rowsOfStrip ? 3 : 2
    var charts = [left, right]
    for index in charts.indices { charts[index].region = region }
    // Glyphs alone don't tell the variants of one rule apart.
    let glyphs = left.lines.map { SeriesGlyph.scalar(series: $0.series, glyphs: .full) }
    let named: [(forms: [LabelForm], columns: Int)] =
      Set(glyphs).count == glyphs.count
      ? []
      : [
        ([.name, .name], comfortableColumns), ([.shortName, .name], comfortableColumns),
        ([.shortName, .shortName], fewestColumns),
      ]
    let wishes: [(forms: [LabelForm], columns: Int)] =
      named + [
        ([.value, .name], comfortableColumns), ([.value, .shortName], comfortableColumns),
        ([.value, .name], fewestColumns), ([.nothing, .name], fewestColumns),
        ([.nothing, .shortName], fewestColumns), ([.nothing, .nameAlone], fewestColumns),
        ([.value, .value], fewestColumns),
        ([.nothing, .nothing], 0),
      ]
    for (forms, columns) in wishes {
      let around = zip(forms, charts).map { gutter(of: $1) + 1 + self.columns(of: $0, $1) }
      let plot = (region.columns - distance - around[0] - around[1]) / 2
      guard plot >= columns else { continue }
      charts[0].region.columns = around[0] + plot
      charts[1].region.column = region.column + around[0] + plot + distance
      charts[1].region.columns = region.columns - around[0] - plot - distance
      for index in charts.indices { charts[index].labelForm = forms[index] }
      break
    }
    return charts
  }
}
