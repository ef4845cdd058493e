import Interface
import Plotting
import Screen

/// Where the panes and the norm chart lie on the lab's screen, found in a frame: panes are where there
/// are bands, and the chart begins in the row of its title.
struct LabPlaces {
  static let chartTitle = "‖w‖"
  /// As wide as a norm.
  static let valueText = "     "

  let size: Size
  let panes: [Region]
  /// With its title, numbers and labels.
  let chart: Region
  /// The chart's lines alone.
  let plot: Region

  init(of model: Model, in frame: Frame) throws {
    func isBand(_ column: Int, _ row: Int) -> Bool {
      if case .band = frame[column: column, row: row].style.paper { true } else { false }
    }
    let size = frame.size
    let rows = (0..<size.rows).filter { row in (0..<size.columns).contains { isBand($0, row) } }
    let columns = (0..<size.columns).filter { column in rows.contains { isBand(column, $0) } }
    let title = (0..<size.rows).first { frame[column: 0, row: $0].scalar == "‖" }
    guard let top = rows.first, let title else {
      throw Disagreement("no panes or no chart in the lab's frame")
    }
    self.size = size
    panes = Self.ranges(of: columns).map {
      Region(column: $0.lowerBound, row: top, columns: $0.count, rows: rows.count)
    }
    // Below it are a blank row, the parameters and the keys.
    chart = Region(column: 0, row: title, columns: size.columns - 1, rows: size.rows - 3 - title)
    let lines = model.shown.runs.names.enumerated().map { series, name in
      SeriesChart.Line(
        series: series, label: name.label, valueText: Self.valueText, value: { _ in nil })
    }
    let plotColumns = SeriesChart(
      region: chart, title: Self.chartTitle, steps: 0...1, cursor: 0, lines: lines
    ).timeline.columns
    plot = Region(
      column: plotColumns.lowerBound, row: title, columns: plotColumns.count, rows: chart.rows - 1)
  }

  /// Rising numbers as ranges without a gap.
  private static func ranges(of numbers: [Int]) -> [Range<Int>] {
    numbers.reduce(into: []) { ranges, number in
      if let last = ranges.last, last.upperBound == number {
        ranges[ranges.count - 1] = last.lowerBound..<number + 1
      } else {
        ranges.append(number..<number + 1)
      }
    }
  }
}
