import Screen

/// The list of scenes over the whole screen: chapters, names, titles, and what the chosen one says of
/// itself.
struct PickerView {
  let model: Model
  let picker: ScenePicker

  private static let nameColumn = 4
  private static let titleColumn = 26

  func draw(on canvas: inout Canvas) {
    let layout = PickerLayout(picker, size: canvas.frame.size)
    drawHeader(on: &canvas)
    for (index, line) in layout.lines.enumerated() {
      draw(line, on: &canvas, row: layout.top + index)
      if case .scene(let item) = line {
        canvas.note(
          .listedScene(item), row: layout.top + index, columns: 0..<canvas.frame.size.columns)
      }
    }
    drawEnds(layout, on: &canvas)
    drawSummary(on: &canvas, rows: layout.summaryRows)
    FooterView(model: model).draw(on: &canvas, row: layout.keyRow)
  }

  private func drawHeader(on canvas: inout Canvas) {
    let count = "\(picker.items.count) of \(picker.all.count)"
    let words =
      picker.filter.isEmpty
      ? canvas.text("type to narrow the list", .dim)
      : canvas.text(picker.filter, .bright, bold: true)
    canvas.write(
      canvas.text("scenes  ", .bright, bold: true) + canvas.text("/ ", .dim) + words,
      column: 1, row: 0)
    canvas.write(canvas.text(count, .dim), endingAt: canvas.frame.size.columns - 1, row: 0)
  }

  private func draw(_ line: PickerLayout.Line, on canvas: inout Canvas, row: Int) {
    switch line {
    case .blank: break
    case .chapter(let name):
      canvas.write(canvas.text(name, .text, bold: true), column: 1, row: row)
    case .scene(let index): draw(picker.items[index], index == picker.choice, on: &canvas, row: row)
    }
  }

  private func draw(
    _ item: ScenePicker.Item, _ isChosen: Bool, on canvas: inout Canvas, row: Int
  ) {
    let end = canvas.frame.size.columns - 2
    let style = isChosen ? Style.selected(on: canvas) : Style(.text)
    if isChosen {
      let blank = String(repeating: " ", count: max(0, end))
      canvas.write(StyledText([canvas.styled(blank, style)]), column: 1, row: row)
    }
    if item.isCore {
      let star = canvas.appearance.glyphs == .ascii ? "*" : "★"
      canvas.write(StyledText([canvas.styled(star, style)]), column: 2, row: row)
    }
    let isHere = item.reference.isSame(as: model.shown.document)
    let name = canvas.styled(
      item.name, isChosen ? style : Style(isHere ? .bright : .text, bold: isHere))
    canvas.write(
      StyledText([name]), column: Self.nameColumn, row: row, end: min(end, Self.titleColumn - 1))
    let ellipsis: Unicode.Scalar = canvas.appearance.glyphs == .ascii ? "." : "…"
    let title = TerminalText(canvas.appearance.glyphs.spelling(item.title))
      .truncated(to: end - Self.titleColumn, ellipsis: ellipsis)
    canvas.write(
      StyledText([canvas.styled(title.string, isChosen ? style : Style(.dim))]),
      column: Self.titleColumn, row: row, end: end)
  }

  /// Arrows where the list goes on.
  private func drawEnds(_ layout: PickerLayout, on canvas: inout Canvas) {
    let (up, down) = canvas.appearance.glyphs == .ascii ? ("^", "v") : ("↑", "↓")
    let column = canvas.frame.size.columns - 1
    if layout.hasMore.above {
      canvas.write(canvas.text(up, .dim), column: column, row: layout.top)
    }
    if layout.hasMore.below {
      canvas.write(
        canvas.text(down, .dim), column: column, row: layout.top + layout.lines.count - 1)
    }
  }

  private func drawSummary(on canvas: inout Canvas, rows: Range<Int>) {
    guard let item = picker.chosen else {
      let hint = "no scene has these words; Backspace takes the last letter back"
      canvas.write(canvas.text(hint, .wrong), column: 1, row: rows.lowerBound)
      return
    }
    let lines = CaptionText(model.shown.words(on: item), names: [], canvas: canvas)
      .lines(columns: canvas.frame.size.columns - 2, limit: rows.count - (rows.count > 1 ? 1 : 0))
    for (row, line) in zip(rows, lines) { canvas.write(line, column: 1, row: row) }
  }
}
