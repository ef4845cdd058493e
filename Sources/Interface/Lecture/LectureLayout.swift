import Plotting
import Screen

/// Where everything stands in the lecture layout: few things, and large.
///
/// The rows from top to bottom: name and step, two of caption, bars with the optimizers' names,
/// panes, two of decay rates, the norms in big digits, one for what there is to say.
struct LectureLayout: Hashable {
  /// The columns of each shown run: for its bar, rates and digits.
  let columns: [Region]
  let captionRows: Range<Int>
  let barRow: Int
  let rateRow: Int
  let digitRow: Int
  let digitScale: Int
  let lastRow: Int
  /// The panes, as the lab's views take them.
  let panes: LabLayout

  private static let gap = 2
  private static let margin = 1
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
    let isTall = size.rows >= 26
    digitScale = size.rows >= 50 && width >= 40 ? 2 : 1
    lastRow = size.rows - 1
    digitRow = lastRow - BigDigits.rows(scale: digitScale)
    rateRow = digitRow - (size.rows >= 24 ? 1 : 0) - 2
    captionRows = 1..<3
    barRow = isTall ? 4 : 3
    let plotRows = rateRow - barRow - 1
    let top = barRow + 1
    let columns = (0..<count).map { index in
      Region(
        column: Self.margin + index * (width + Self.gap), row: top, columns: width, rows: plotRows)
    }
    let whole = Region(
      column: Self.margin, row: top, columns: width * count + Self.gap * (count - 1),
      rows: plotRows)
    self.columns = columns
    panes.legendRow = nil
    panes.panes = (panes.isOverlay ? [whole] : columns).map {
      LabLayout.PaneFrame(
        titleRow: nil, plot: $0, tickRow: $0.row + $0.rows, rateRow: nil, hasTicksY: false)
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
    let end = columns.last.map { $0.column + $0.columns } ?? 0
    return Region(
      column: Self.margin, row: rateRow, columns: end - Self.margin, rows: lastRow - rateRow)
  }
}
