import Screen

/// How the panes are arranged.
enum PaneGrid: Hashable {
  /// One pane for all runs.
  case overlay
  /// Side by side, in so many rows.
  case rows(Int)

  private static let gap = 2
  private static let mostExtraGutter = 2
  /// With fewer rows than this, a pane gives up its decay rates to become taller.
  private static let rowsBesideRates = 8

  /// The chart's part of the rows that it shares with the panes.
  var chartShare: Double {
    switch self {
    case .overlay, .rows(1): 2.0 / 7
    case .rows: 1.0 / 7
    }
  }

  /// The frames of so many panes, row by row, all of one size.
  func frames(count: Int, rows: Range<Int>, size: Size) -> [LabLayout.PaneFrame] {
    let gutter = LabLayout.gutter(size)
    guard case .rows(let lines) = self else {
      // Ticks below; the legend has its own row.
      let plot = Region(
        column: gutter, row: rows.lowerBound, columns: size.columns - gutter - 1,
        rows: rows.count - 1)
      return [
        LabLayout.PaneFrame(
          titleRow: nil, plot: plot, tickRow: plot.row + plot.rows, rateRow: nil, hasTicksY: true)
      ]
    }
    let perLine = (count + lines - 1) / lines
    // The last column stays blank; what is left over widens the gutter.
    let room = size.columns - gutter - 1 - Self.gap * (perLine - 1)
    let width = room / perLine
    let start = gutter + min(room - width * perLine, Self.mostExtraGutter)
    let height = rows.count / lines
    // Title, ticks, two rows of rates.
    let hasRates = lines == 1 || height - 4 >= Self.rowsBesideRates
    return (0..<count).map { index in
      let top = rows.lowerBound + index / perLine * height
      let place = index % perLine
      let plot = Region(
        column: start + place * (width + Self.gap), row: top + 1, columns: width,
        rows: height - (hasRates ? 4 : 2))
      let below = plot.row + plot.rows
      return LabLayout.PaneFrame(
        titleRow: top, plot: plot, tickRow: below, rateRow: hasRates ? below + 1 : nil,
        hasTicksY: place == 0)
    }
  }
}
