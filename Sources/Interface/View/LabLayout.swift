import Screen

/// Where everything stands on the lab's screen.
///
/// The rows from top to bottom: header, caption, titles, panes, x ticks, decay rates, chart,
/// parameters, keys. What doesn't fit goes in this order: coordinates and chart, blank rows, panes
/// (they are laid over each other), rates, caption. Step, names and heads stay.
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
    /// Whether the y ticks are written left of it.
    var hasTicksY: Bool
  }

  /// Below this the screen only says what is needed.
  static let smallest = Size(columns: 40, rows: 12)
  /// Below this many columns the panes are laid over each other.
  static let sideBySideColumns = 80

  private static let gap = 2

  /// - Parameter paneCount: how many runs are shown.
  init(size: Size, paneCount: Int, isOverlay: Bool, showsCaption: Bool) {
    let sideBySide = LabLayout(
      size, paneCount: paneCount, isOverlay: false, showsCaption: showsCaption)
    let isLegible = sideBySide.panes.allSatisfy { $0.plot.columns >= 16 && $0.plot.rows >= 5 }
    self =
      isOverlay || size.columns < Self.sideBySideColumns || !isLegible
      ? LabLayout(size, paneCount: paneCount, isOverlay: true, showsCaption: showsCaption)
      : sideBySide
  }

  private init(_ size: Size, paneCount: Int, isOverlay: Bool, showsCaption: Bool) {
    self.size = size
    self.isOverlay = isOverlay
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
    if isTall {
      bottom -= 1
      let room = bottom - row - (isOverlay ? 2 : 5)
      let chartRows = max(6, Int((Double(room) * 2 / 7).rounded()))
      bottom -= chartRows
      chart = Region(column: 0, row: bottom, columns: size.columns - 1, rows: chartRows)
      bottom -= 1
    }
    panes = Self.paneFrames(
      count: isOverlay ? 1 : max(1, paneCount), rows: row..<bottom, size: size, isOverlay: isOverlay
    )
  }

  /// Columns left of the panes, for the y ticks.
  static func gutter(_ size: Size) -> Int { size.columns < 100 ? 3 : 4 }

  /// One line of panes as long as each is wide enough for its title, else two.
  private static func lines(for count: Int, size: Size) -> Int {
    let width = (size.columns - gutter(size) - gap * (count - 1)) / count
    return count <= 3 || width >= 24 || size.rows < 30 ? 1 : 2
  }

  private static func paneFrames(
    count: Int, rows: Range<Int>, size: Size, isOverlay: Bool
  ) -> [PaneFrame] {
    let lines = lines(for: count, size: size)
    let perLine = (count + lines - 1) / lines
    let gutter = gutter(size)
    let edge = isOverlay ? 1 : 0
    let width = (size.columns - gutter - edge - gap * (perLine - 1)) / perLine
    // Title, ticks and two rows of rates; in the overlay the ticks alone.
    let aroundRows = isOverlay ? 1 : 4
    let height = rows.count / lines
    return (0..<count).map { index in
      let line = index / perLine
      let place = index % perLine
      let top = rows.lowerBound + line * height
      let plot = Region(
        column: gutter + place * (width + gap), row: top + (isOverlay ? 0 : 1), columns: width,
        rows: height - aroundRows)
      return PaneFrame(
        titleRow: isOverlay ? nil : top, plot: plot, tickRow: plot.row + plot.rows,
        rateRow: isOverlay ? nil : plot.row + plot.rows + 1, hasTicksY: place == 0)
    }
  }
}
