import Plotting
import Screen

/// Where everything stands in the lecture layout: few things, and large.
///
/// The rows from top to bottom: name and step, two of caption, bars with the optimizers' names,
/// panes, their ticks, two of decay rates, one for what there is to say, the charted numbers in big
/// digits. More runs than fit side by side stand in two lines, with the numbers in their bars.
struct LectureLayout: Hashable {
  /// Of each shown run.
  let places: [Place]
  let captionRows: Range<Int>
  let wordRow: Int
  /// Where the big digits begin; nil where the numbers stand in the bars.
  let digitRow: Int?
  let digitScale: Int
  /// Where an open question lies: from the rates down.
  let card: Region
  /// The panes, as the lab's views take them.
  let panes: LabLayout

  /// What belongs to one run.
  struct Place: Hashable {
    /// The columns of its bar, rates and digits, and the rows of its pane.
    let plot: Region
    let barRow: Int
    let rateRow: Int
  }

  private static let gap = 3
  /// Left of the panes at least, for the numbers of the y axis; what is left over widens it.
  private static let margin = 3
  private static let fewestRows = 20
  private static let fewestColumns = 18
  /// Of a pane in two lines.
  private static let fewestPaneRows = 7

  /// - Parameter cardRows: how many rows an open question needs; 0 without one.
  /// - Returns: nil where the screen is too small for it.
  init?(size: Size, paneCount count: Int, isOverlay: Bool, cardRows: Int = 0) {
    guard count > 0, size.rows >= Self.fewestRows else { return nil }
    let panes = LabLayout(
      size: size, paneCount: count, isOverlay: isOverlay, showsCaption: false)
    if Self.width(size, count: count) >= Self.fewestColumns {
      guard panes.isOverlay == isOverlay || count == 1 else { return nil }
      self.init(oneLine: size, count: count, panes: panes)
    } else {
      guard !isOverlay else { return nil }
      self.init(twoLines: size, count: count, panes: panes, cardRows: cardRows)
    }
  }

  private init(oneLine size: Size, count: Int, panes: LabLayout) {
    let width = Self.width(size, count: count)
    digitScale = size.rows >= 50 && width >= 40 ? 2 : 1
    let digitRow = size.rows - BigDigits.rows(scale: digitScale)
    self.digitRow = digitRow
    wordRow = digitRow - 1
    let rateRow = wordRow - 2
    captionRows = 1..<3
    let barRow = Self.barRow(size)
    // One row for the ticks.
    let rows = barRow + 1..<rateRow - 1
    places = Self.plots(count: count, of: count, size: size, rows: rows).map {
      Place(plot: $0, barRow: barRow, rateRow: rateRow)
    }
    let whole = Self.across(size, count: count, rows)
    card = Self.across(size, count: count, rateRow..<size.rows)
    self.panes = Self.panes(
      panes, plots: panes.isOverlay ? [whole] : places.map(\.plot), perLine: count)
  }

  /// Bar, pane and rates twice, and ticks under the second line alone; while a question is open no rates.
  private init?(twoLines size: Size, count: Int, panes: LabLayout, cardRows: Int) {
    let perLine = (count + 1) / 2
    let width = Self.width(size, count: perLine)
    guard width >= Self.fewestColumns, !panes.isOverlay else { return nil }
    (digitRow, digitScale) = (nil, 1)
    wordRow = size.rows - 1
    captionRows = 1..<3
    let top = Self.barRow(size)
    let rateRows = cardRows > 0 ? 0 : 2
    let below = cardRows > 0 ? cardRows + 1 : 2
    let rows = (size.rows - top - below) / 2 - 1 - rateRows
    guard rows >= Self.fewestPaneRows else { return nil }
    places = [0, 1].flatMap { line -> [Place] in
      let barRow = top + line * (1 + rows + rateRows)
      let end = barRow + 1 + rows
      return Self.plots(
        count: min(perLine, count - line * perLine), of: perLine, size: size,
        rows: barRow + 1..<end
      ).map { Place(plot: $0, barRow: barRow, rateRow: end + line) }
    }
    let last = places.map(\.rateRow).max() ?? top
    card = Self.across(size, count: perLine, last..<size.rows)
    self.panes = Self.panes(panes, plots: places.map(\.plot), perLine: perLine)
  }

  private static func barRow(_ size: Size) -> Int { size.rows >= 26 ? 4 : 3 }

  /// Of one of so many panes side by side.
  private static func width(_ size: Size, count: Int) -> Int {
    (size.columns - margin - 1 - gap * (count - 1)) / max(1, count)
  }

  /// The first of so many panes side by side.
  private static func plots(
    count: Int, of perLine: Int, size: Size, rows: Range<Int>
  ) -> [Region] {
    let width = width(size, count: perLine)
    let start = across(size, count: perLine, rows).column
    return (0..<count).map { index in
      Region(
        column: start + index * (width + gap), row: rows.lowerBound, columns: width,
        rows: rows.count)
    }
  }

  /// All columns of so many panes.
  private static func across(_ size: Size, count: Int, _ rows: Range<Int>) -> Region {
    let columns = width(size, count: count) * count + gap * (count - 1)
    let start = min(size.columns - 1 - columns, 2 * margin)
    return Region(column: start, row: rows.lowerBound, columns: columns, rows: rows.count)
  }

  private static func panes(_ usual: LabLayout, plots: [Region], perLine: Int) -> LabLayout {
    var panes = usual
    panes.legendRow = nil
    let last = plots.map(\.row).max()
    panes.panes = plots.enumerated().map { place, plot in
      LabLayout.PaneFrame(
        titleRow: nil, plot: plot, tickRow: plot.row + plot.rows, rateRow: nil,
        hasTicksX: plot.row == last, hasTicksY: place % perLine == 0)
    }
    return panes
  }

  /// The model's, if it is in the lecture layout and has the room.
  init?(_ model: Model) {
    guard model.look.isLecture else { return nil }
    let card = model.shown.openQuestion.map { QuestionCard(model: model, question: $0).fewestRows }
    self.init(
      size: model.size, paneCount: model.shown.paneRuns.count,
      isOverlay: model.look.isOverlay && !model.shown.panes.isZoomed, cardRows: card ?? 0)
  }
}
