import Screen

/// What is shown when the terminal is too small for a picture.
struct CardView {
  func draw(on canvas: inout Canvas) {
    let size = canvas.frame.size
    let needed = LabLayout.smallest
    let lines = [
      canvas.text("decouple", .bright, bold: true),
      canvas.text("needs \(needed.columns)×\(needed.rows)"),
      canvas.text("this is \(size.columns)×\(size.rows)"),
      canvas.text("q", .bright, bold: true) + canvas.text(" quits", .dim),
    ]
    let shown = lines.prefix(size.rows)
    let top = (size.rows - shown.count) / 2
    for (index, line) in shown.enumerated() {
      canvas.write(line, column: max(0, (size.columns - line.width) / 2), row: top + index)
    }
  }
}
