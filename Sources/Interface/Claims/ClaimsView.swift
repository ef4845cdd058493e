import Lessons
import Plotting
import Screen

/// What the scene claims, and what was measured on the runs as they are now.
struct ClaimsView {
  let model: Model
  let verification: Verification

  func draw(on canvas: inout Canvas) {
    HeaderView(model: model).draw(on: &canvas)
    let size = canvas.frame.size
    if !CaptionView(model: model).drawProblem(on: &canvas, rows: 1..<2) {
      canvas.write(summary(on: canvas), column: 1, row: 1, end: size.columns - 1)
    }
    let columns = ClaimColumns(width: size.columns)
    drawGaps(on: &canvas, row: 2, columns: columns)
    canvas.write(canvas.text("measured", .dim), endingAt: columns.measuredEnd, row: 3)
    canvas.write(canvas.text("expected", .dim), endingAt: columns.expectedEnd, row: 3)
    var row = 4
    let end = size.rows - 2
    for (index, result) in verification.results.enumerated() {
      let height = result.passed ? 1 : 2
      let isLast = index == verification.results.count - 1
      guard row + height <= (isLast ? end : end - 1) else {
        let rest = verification.results.count - index
        canvas.write(canvas.text("and \(rest) more: decouple verify", .dim), column: 3, row: row)
        break
      }
      draw(result, row: row, columns: columns, on: &canvas)
      row += height
    }
    FooterView(model: model).draw(on: &canvas, row: size.rows - 1)
  }

  private func summary(on canvas: Canvas) -> StyledText {
    let count = verification.results.count
    guard count > 0 else { return canvas.text("This scene makes no claims.") }
    let text = canvas.text(
      "\(verification.passed) of \(count) claims hold", verification.failed == 0 ? .right : .wrong,
      bold: true)
    return text
      + canvas.text(
        model.isChanged
          ? ", measured with your changes; the scene speaks of its own numbers."
          : ", measured on these very runs.")
  }

  /// How far each run is from its predicted limit now: one row, and what is left of the next one.
  private func drawGaps(on canvas: inout Canvas, row: Int, columns: ClaimColumns) {
    let step = model.playback.step
    var place = Place(column: 1, row: row)
    for run in model.visibleRuns {
      guard let gap = model.limitGap(of: run, at: step) else { continue }
      let text =
        canvas.text(model.runs.names[run].label, model.runs.ink(of: run), bold: true)
        + canvas.text(" \(gap.words())")
      if place.row == row, place.column + text.width >= canvas.frame.size.columns {
        place = Place(column: 1, row: row + 1)
      }
      guard place.row == row || place.column + text.width < columns.textEnd else { return }
      place.column = canvas.write(text, column: place.column, row: place.row) + 3
    }
  }

  private func draw(
    _ result: ClaimResult, row: Int, columns: ClaimColumns, on canvas: inout Canvas
  ) {
    let ink: Ink = result.passed ? .right : .wrong
    canvas.write(canvas.text(result.passed ? "✓" : "✗", ink, bold: true), column: 1, row: row)
    let names = model.runs.names.indices.map {
      CaptionText.Name(text: model.runs.names[$0].label, ink: model.runs.ink(of: $0))
    }
    let line = CaptionText(result.text, names: names, canvas: canvas)
      .lines(columns: columns.textColumns, limit: 1).first
    if let line { canvas.write(line, column: columns.textStart, row: row, end: columns.textEnd) }
    if let measured = ClaimColumns.text(result.measured, of: result) {
      canvas.write(
        canvas.text(measured, .bright, bold: true), endingAt: columns.measuredEnd, row: row)
    }
    if let expected = ClaimColumns.text(result.expected, of: result) {
      canvas.write(canvas.text(expected), endingAt: columns.expectedEnd, row: row)
    }
    guard let failure = result.failure else { return }
    canvas.write(
      canvas.text(failure.sentence, .wrong), column: columns.textStart, row: row + 1,
      end: canvas.frame.size.columns - 1)
  }
}
