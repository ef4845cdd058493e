import Screen

/// The bottom row while the name of a file is typed: the name and, if it was refused, why.
struct NamePrompt {
  let line: LineEditor

  func draw(on canvas: inout Canvas, row: Int) {
    let end = canvas.frame.size.columns - 1
    for column in 0...end { canvas.frame[column: column, row: row] = Cell(" ", Style(.text)) }
    let label = canvas.styled(" save as ", .selected(on: canvas))
    var column = canvas.write(StyledText([label]), column: 0, row: row) + 1
    column = canvas.write(line.text(on: canvas), column: column, row: row, end: end) + 1
    if let problem = line.problem {
      canvas.write(canvas.text(problem, .wrong, bold: true), column: column, row: row, end: end)
    } else {
      let hint =
        canvas.text("Enter", .bright, bold: true) + canvas.text(" saves   ", .dim)
        + canvas.text("Esc", .bright, bold: true) + canvas.text(" doesn't", .dim)
      canvas.write(hint, column: column + 1, row: row, end: end)
    }
  }
}
