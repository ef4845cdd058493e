import Lessons
import Screen

/// What the scene says about this step.
struct CaptionView {
  let model: Model

  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    let names = model.runs.names.indices.map { index in
      CaptionText.Name(text: model.runs.names[index].label, ink: model.runs.ink(of: index))
    }
    let text = model.caption
    let lines = CaptionText(text, names: names, canvas: canvas)
      .lines(columns: canvas.frame.size.columns - 2, limit: rows.count)
    for (row, line) in zip(rows, lines) { canvas.write(line, column: 1, row: row) }
  }
}
