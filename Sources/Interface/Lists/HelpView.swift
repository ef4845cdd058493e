import Screen

/// All keys, drawn from the key table over the whole screen.
struct HelpView {
  let model: Model
  /// From 0; a page that isn't there counts as the last.
  let page: Int

  static let keyColumns = 17

  func draw(on canvas: inout Canvas) {
    let size = canvas.frame.size
    let help = HelpPages(size: size)
    canvas.noteHelpPages(help.pages.count)
    let page = min(page, help.pages.count - 1)
    var title =
      canvas.text("decouple", .bright, bold: true) + canvas.text("  keys and mouse", .dim)
    if help.pages.count > 1 { title += canvas.text("  \(page + 1)/\(help.pages.count)", .dim) }
    canvas.write(title, column: 1, row: 0)
    for (index, lines) in help.pages[page].enumerated() {
      let column = 1 + index * help.columnWidth
      for (row, line) in lines.enumerated() {
        draw(line, on: &canvas, column: column, row: 2 + row, end: column + help.columnWidth - 1)
      }
    }
    let words = model.notice.map { canvas.text($0.text, .bright, bold: true) }
    canvas.write(
      words ?? footer(isLast: page == help.pages.count - 1, on: canvas), column: 1,
      row: size.rows - 1)
  }

  private func footer(isLast: Bool, on canvas: Canvas) -> StyledText {
    let close =
      canvas.text("q", .bright, bold: true) + canvas.text(" or ", .dim)
      + canvas.text("Esc", .bright, bold: true) + canvas.text(" closes the help", .dim)
    guard !isLast else { return close }
    return canvas.text("space", .bright, bold: true) + canvas.text(" next page   ", .dim) + close
  }

  private func draw(
    _ line: HelpPages.Line, on canvas: inout Canvas, column: Int, row: Int, end: Int
  ) {
    switch line {
    case .blank: break
    case .title(let title):
      canvas.write(canvas.text(title, .bright, bold: true), column: column, row: row, end: end)
    case .entry(let entry):
      let isASCII = canvas.appearance.glyphs == .ascii
      let keys = canvas.text(isASCII ? KeyNames.ascii(entry.keys) : entry.keys, .bright)
      let after = canvas.write(keys, column: column, row: row, end: end)
      let words = canvas.text(entry.words(in: canvas.appearance), .dim)
      canvas.write(words, column: max(column + Self.keyColumns, after + 1), row: row, end: end)
    }
  }
}
