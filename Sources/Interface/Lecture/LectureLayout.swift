import Plotting
import Screen

/// Where everything stands in the lecture layout: few things, and large.
///
/// The rows from top to bottom: name and step, two of caption, bars with the optimizers' names,
/// panes, their ticks, two of decay rates, one for what there is to say, the charted numbers in big
/// digits.
struct LectureLayout: Hashable {
  /// The columns of each shown run: for its bar, rates and digits.
  let columns: [Region]
  let captionRows: Range<Int>
  let barRow: Int
  let rateRow: Int
  let wordRow: Int
  let digitRow: Int
  let digitScale: Int
  /// The panes, as the lab's views take them.
  let panes: LabLayout

  private static let gap = 3
  /// Left of the panes, for the numbers of the y axis.
  private static let margin = 3
  private static let fewestRows = 20
  private static let fewestColumns = 18

  /// - Returns: nil where the screen is too small for it.
  init?(size: Size, paneCount count: Int, isOverlay: Bool) {
    let width =
      (size.columns - Self.margin - 1 - Self.gap * (count - 1)) / max(1, count)
    guard count > 0, width >= Self.fewestColumns, size.rows >= Self.fewestRows else { return nil }
    var panes = LabLayout(
      size: size, paneCount: count, isOverlay: isOverlay, showsCaption: false)
    guard panes.isOverlay == isOverlay || count == 1 else { return nil }
    digitScale = size.rows >= 50 && width >= 40 ? 2 : 1
    digitRow = size.rows - BigDigits.rows(scale: digitScale)
    wordRow = digitRow - 1
    rateRow = wordRow - 2
    captionRows = 1..<3
    barRow = size.rows >= 26 ? 4 : 3
    let top = barRow + 1
    // One row for the ticks.
    let rows = rateRow - 1 - top
    let columns = (0..<count).map { index in
      Region(
        column: Self.margin + index * (width + Self.gap), row: top, columns: width, rows: rows)
    }
    let whole = Region(
      column: Self.margin, row: top, columns: width * count + Self.gap * (count - 1), rows: rows)
    self.columns = columns
    panes.legendRow = nil
    panes.panes = (panes.isOverlay ? [whole] : columns).enumerated().map { place, plot in
      LabLayout.PaneFrame(
        titleRow: nil, plot: plot, tickRow: plot.row + plot.rows, rateRow: nil,
        hasTicksY: place == 0)
    }
    self.panes = panes
  }

  /// The model's, if it is in the lecture layout and has the room.
  init?(_ model: Model) {
    guard model.look.isLecture else { return nil }
    self.init(
      size: model.size, paneCount: model.shown.paneRuns.count,
      isOverlay: model.look.isOverlay && !model.shown.panes.isZoomed)
  }

  /// Where an open question lies: from the rates down.
  var card: Region {
    let start = columns.first?.column ?? 0
    let end = columns.last.map { $0.column + $0.columns } ?? 0
    return Region(
      column: start, row: rateRow, columns: end - start, rows: panes.size.rows - rateRow)
  }
}
