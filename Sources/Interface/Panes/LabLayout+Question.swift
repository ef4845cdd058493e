import Screen

extension LabLayout {
  /// The same screen while a question is open: its card lies under the ticks, where rates, chart and
  /// numbers will be. Panes give up rows where there is no room under them.
  ///
  /// - Parameter cardRows: how many the card needs at least.
  func askingQuestion(cardRows: Int) -> (layout: LabLayout, card: Region) {
    var layout = self
    let end = keyRow
    let ticks = panes.map(\.tickRow).max() ?? captionRows.upperBound
    let missing = max(0, cardRows - (end - ticks - 1))
    for index in layout.panes.indices {
      // All by the same number of rows: panes share one window and one contour map.
      layout.panes[index].plot.rows = max(1, layout.panes[index].plot.rows - missing)
      layout.panes[index].tickRow -= missing
      layout.panes[index].rateRow = nil
    }
    layout.chart = nil
    layout.parameterRow = nil
    let isRoomy = size.rows >= 30
    let top = ticks - missing + 1 + (isRoomy ? 1 : 0)
    let bottom = min(end, isRoomy ? top + 9 : end)
    let left = isRoomy ? Self.gutter(size) : 1
    return (
      layout,
      Region(column: left, row: top, columns: size.columns - left - 1, rows: bottom - top)
    )
  }
}
