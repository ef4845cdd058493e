import Lessons
import Screen

/// What the scene says about this step.
struct CaptionView {
  let model: Model

  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    guard !drawProblem(on: &canvas, rows: rows) else { return }
    for (row, line) in zip(rows, lines(on: canvas, limit: rows.count)) {
      canvas.write(line, column: 1, row: row)
    }
  }

  /// The words, broken to the canvas' width.
  func lines(on canvas: Canvas, limit: Int) -> [StyledText] {
    let names = model.shown.runs.names.indices.map { index in
      CaptionText.Name(
        text: model.shown.runs.names[index].label, ink: model.shown.runs.ink(of: index))
    }
    return CaptionText(model.shown.caption, names: names, canvas: canvas)
      .lines(columns: canvas.frame.size.columns - 2, limit: limit)
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
