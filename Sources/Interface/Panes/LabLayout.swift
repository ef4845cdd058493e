import Screen

/// Where everything stands on the lab's screen.
///
/// The rows from top to bottom: header, caption, titles, panes, x ticks, decay rates, chart,
/// parameters, keys. What doesn't fit goes in this order: coordinates, blank rows, the chart but for a
/// strip of three rows, that too, panes (they are laid over each other), rates, caption. Step, names
/// and heads stay.
struct LabLayout: Hashable {
  var header = 0
  /// Rows of the caption: 2, 1 or none.
  var captionRows: Range<Int>
  /// One legend row instead of titles, when the panes are laid over each other.
  var legendRow: Int?
  /// One per shown run, or a single one.
  var panes: [PaneFrame]
  var chart: Region?
  var parameterRow: Int?
  var keyRow: Int
  let isOverlay: Bool
  let size: Size

  /// One pane with what belongs to it.
  struct PaneFrame: Hashable {
    var titleRow: Int?
    var plot: Region
    var tickRow: Int
    /// Two rows for x and y.
    var rateRow: Int?
    /// Whether the x ticks are written below it.
    var hasTicksX = true
    /// Whether the y ticks are written left of it.
    var hasTicksY: Bool
  }

  /// Below this the screen only says what is needed.
  static let smallest = Size(columns: 40, rows: 12)
  /// Below this many columns the panes are laid over each other.
  static let sideBySideColumns = NoticeWords.sideBySideColumns

  static func isLargeEnough(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  /// - Parameter paneCount: how many runs are shown.
  init(size: Size, paneCount: Int, isOverlay: Bool, showsCaption: Bool) {
    let count = max(1, paneCount)
    let overlay = LabLayout(size, grid: .overlay, count: 1, showsCaption: showsCaption)
    guard !isOverlay, size.columns >= Self.sideBySideColumns else {
      self = overlay
      return
    }
    // As many rows of panes as give them the largest square; one row, if that is as good.
    let candidates = (1...min(3, count)).map { lines in
      LabLayout(size, grid: .rows(lines), count: count, showsCaption: showsCaption)
    }
    var best: LabLayout?
    for layout in candidates where layout.isLegible {
      if layout.squareDots > best?.squareDots ?? 0 { best = layout }
    }
    self = best ?? overlay
  }

  private init(_ size: Size, grid: PaneGrid, count: Int, showsCaption: Bool) {
    self.size = size
    isOverlay = grid == .overlay
    let isTall = size.rows >= 30
    keyRow = size.rows - 1

    let captionCount = showsCaption ? (isOverlay && size.rows < 24 ? 1 : 2) : 0
    // Above the panes.
    var row = 1
    if isOverlay, !isTall {
      legendRow = row
      row += 1
    }
    captionRows = row..<row + captionCount
    row += captionCount
    if isTall { row += 1 }
    if isOverlay, isTall {
      legendRow = row
      row += 1
    }

    // Below them.
    var bottom = keyRow
    if size.columns >= Self.sideBySideColumns, size.rows >= 20 {
      bottom -= 1
      parameterRow = bottom
    }
    let air = isTall ? 1 : 0
    let chartRows =
      isTall
      ? max(6, Int((Double(bottom - row - (isOverlay ? 3 : 6)) * grid.chartShare).rounded()))
      : Self.stripRows(size)
    if chartRows > 0 {
      bottom -= air + chartRows
      chart = Region(column: 0, row: bottom, columns: size.columns - 1, rows: chartRows)
      bottom -= air
    }
    panes = grid.frames(count: count, rows: row..<bottom, size: size)
  }

  /// The rows of a chart where there is room for little of it: three, and from 28 rows on the steps too.
  private static func stripRows(_ size: Size) -> Int {
    guard size.columns >= sideBySideColumns, size.rows >= rowsWithStrip else { return 0 }
    return size.rows >= 28 ? 5 : 3
  }

  private static let rowsWithStrip = 24

  /// Columns left of the panes, for the y ticks.
  static func gutter(_ size: Size) -> Int { size.columns < 100 ? 3 : 4 }

  private var isLegible: Bool {
    panes.allSatisfy { $0.plot.columns >= 16 && $0.plot.rows >= 5 }
  }

  /// The side of the largest square in a pane, in dots.
  private var squareDots: Int {
    panes.map { min($0.plot.columns * 2, $0.plot.rows * 4) }.min() ?? 0
  }
}
