import Lessons
import Screen

/// What the scene says about this step.
struct CaptionView {
  let model: Model

  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    let names = model.runs.names.indices.map { index in
      CaptionText.Name(text: model.runs.names[index].label, ink: model.runs.ink(of: index))
    }
    if let problem = model.fileProblem {
      return write(problem, on: &canvas, rows: rows)
    }
    let text = model.caption
    let lines = CaptionText(text, names: names, canvas: canvas)
      .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
    for (row, line) in zip(rows, lines) { canvas.write(line, column: 1, row: row) }
  }

  /// What is wrong with the scene's file, in place of the caption until it is mended.
  private func write(_ problem: String, on canvas: inout Canvas, rows: Range<Int>) {
    let lines = CaptionText(
      "\(problem). The picture is the last good one.", names: [], canvas: canvas
    )
    .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
    for (row, line) in zip(rows, lines) {
      let red = line.parts.map { StyledText.Part(text: $0.text, style: Style(.wrong, bold: true)) }
      canvas.write(StyledText(red), column: 1, row: row)
    }
  }
}
