import Screen

/// Where everything stands on the map screen.
///
/// The rows from top to bottom: header, caption, titles, maps, lr ticks, the word lr, how the best λ runs
/// where the title has no room for it, transfer in words and as a bar, the cursor's numbers, legend, keys. On the way down go blank rows, the word, the bar,
/// the caption, the legend, and of the maps all but those around the focus.
struct MapLayout: Hashable {
  let captionRows: Range<Int>
  /// One for each map that is shown.
  let panes: [PaneFrame]
  /// Which of the maps are shown.
  let shown: Range<Int>
  let legendRow: Int?
  let keyRow: Int

  /// One map with what belongs to it.
  struct PaneFrame: Hashable {
    var titleRow: Int
    /// The cells between λ's ticks and the next pane.
    var plot: Region
    var tickRow: Int
    var axisNameRow: Int?
    var lawRow: Int
    var transferRow: Int
    var barRow: Int?
    var readoutRow: Int

    /// Where a hall's large digits begin, in place of law, transfer and readout.
    var digitRow: Int { lawRow }
  }

  /// Columns left of a map, for λ's ticks.
  static let gutter = 5
  private static let leastSlot = 26

  /// - Parameters:
  ///   - mapCount: how many maps there are; at least one.
  ///   - focus: the index of one that must be shown.
  ///   - captionLines: how many there are to be shown, where there is room for a caption.
  init(size: Size, mapCount: Int, focus: Int, captionLines: Int = 2) {
    keyRow = size.rows - 1
    let isTall = size.rows >= 34
    let perLine = max(1, min(mapCount, size.columns / Self.leastSlot))
    let lines = mapCount > perLine && size.rows >= 48 ? 2 : 1
    let count = min(mapCount, perLine * lines)
    let first = max(0, min(focus - count / 2, mapCount - count))
    shown = first..<first + count

    captionRows = size.rows >= 20 ? 1..<1 + max(2, captionLines) : 1..<1
    legendRow = size.rows >= 16 ? keyRow - (isTall ? 3 : 1) : nil
    let top = captionRows.upperBound + (isTall ? 1 : 0)
    let bottom = (legendRow ?? keyRow) - (isTall ? 2 : 1)
    let height = (bottom - top) / lines
    let slot = size.columns / perLine
    panes = (0..<count).map { index in
      Self.pane(
        column: index % perLine * slot, columns: slot, row: top + index / perLine * height,
        rows: height, isTall: isTall && height >= 20)
    }
  }

  private static func pane(column: Int, columns: Int, row: Int, rows: Int, isTall: Bool)
    -> PaneFrame
  {
    // Title, ticks, law, transfer and readout, and where there is room the axis' name and a bar.
    let around = isTall ? 7 : 5
    let plot = Region(
      column: column + gutter, row: row + 1, columns: columns - gutter - 1, rows: rows - around)
    let below = plot.row + plot.rows
    return PaneFrame(
      titleRow: row, plot: plot, tickRow: below, axisNameRow: isTall ? below + 1 : nil,
      lawRow: below + (isTall ? 2 : 1), transferRow: below + (isTall ? 3 : 2),
      barRow: isTall ? below + 4 : nil, readoutRow: below + (isTall ? 5 : 3))
  }
}
