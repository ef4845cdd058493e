import Lessons
import Screen

/// What the scene says about this step.
struct CaptionView {
  let model: Model

  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    let names = model.shown.runs.names.indices.map { index in
      CaptionText.Name(
        text: model.shown.runs.names[index].label, ink: model.shown.runs.ink(of: index))
    }
    guard !drawProblem(on: &canvas, rows: rows) else { return }
    let text = model.shown.caption
    let lines = CaptionText(text, names: names, canvas: canvas)
      .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
    for (row, line) in zip(rows, lines) { canvas.write(line, column: 1, row: row) }
  }

  /// Says what is wrong with the scene's file, in place of any screen's caption until it is mended;
  /// false if nothing is.
  func drawProblem(on canvas: inout Canvas, rows: Range<Int>) -> Bool {
    guard let problem = model.shown.fileProblem else { return false }
    let lines = CaptionText(
      "\(problem). The picture is the last good one.", names: [], canvas: canvas
    )
    .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
    for (row, line) in zip(rows, lines) {
      let red = line.parts.map { StyledText.Part(text: $0.text, style: Style(.wrong, bold: true)) }
      canvas.write(StyledText(red), column: 1, row: row)
    }
    return true
  }
}
