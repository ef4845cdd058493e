import Lessons
import Plotting
import Screen

/// What the scene claims, and what was measured on the runs as they are now.
struct ClaimsView {
  let model: Model
  /// The first claim to show.
  let first: Int
  let board: ClaimBoard

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
    drawEntries(on: &canvas, rows: 4..<size.rows - 2)
    FooterView(model: model).draw(on: &canvas, row: size.rows - 1)
  }

  private func summary(on canvas: Canvas) -> StyledText {
    let count = board.results.count
    guard count > 0 else { return canvas.text("This scene makes no claims.") }
    let progress = board.isComplete ? "" : "; \(count - board.measured) are being measured"
    let text = canvas.text(
      "\(board.passed) of \(count) claims hold\(progress)", board.failed == 0 ? .right : .wrong,
      bold: true)
    let circumstances =
      model.shown.isChanged
      ? [
        ", measured with your changes; the scene speaks of its own numbers.",
        ", with your changes; the scene speaks of its own numbers.", ", with your changes.",
      ] : [", measured on these very runs.", " on these runs."]
    let width = canvas.frame.size.columns - 2 - text.width
    let fitting = circumstances.map { canvas.text($0) }.first { $0.width <= width }
    return text + (fitting ?? StyledText())
  }

  /// How far each run is from its predicted limit now: one row, and what is left of the next one.
  private func drawGaps(on canvas: inout Canvas, row: Int, columns: ClaimColumns) {
    let step = model.shown.playback.step
    var place = Place(column: 1, row: row)
    for run in model.shown.visibleRuns {
      guard let gap = model.shown.limitGap(of: run, at: step) else { continue }
      let text =
        canvas.text(model.shown.runs.names[run].label, model.shown.runs.ink(of: run), bold: true)
        + canvas.text(" \(gap.words())")
      if place.row == row, place.column + text.width >= canvas.frame.size.columns {
        place = Place(column: 1, row: row + 1)
      }
      let end = columns.textEnd(of: .equals)
      guard place.row == row || place.column + text.width < end else { return }
      place.column = canvas.write(text, column: place.column, row: place.row) + 3
    }
  }

  /// As many claims as fit, from the first that is wanted; what follows is counted.
  private func drawEntries(on canvas: inout Canvas, rows: Range<Int>) {
    let results = board.results
    var row = rows.lowerBound
    let first = min(first, max(results.count - 1, 0))
    let sentenceLines = min(3, max(1, rows.count / 6))
    // A claim with its reason takes three rows at most, and "more" takes one.
    let mostSentences = max(0, rows.count - 4) / sentenceLines
    for index in results.indices.dropFirst(first) {
      let entry = ClaimEntry(
        model.shown.document.scene.claims[index], results[index],
        isIndented: !beats(leaningOn: index).isEmpty,
        sentences: Array(sentences(above: index, from: first).prefix(mostSentences)),
        sentenceLines: sentenceLines, model: model, canvas: canvas)
      let end = index == results.count - 1 ? rows.upperBound : rows.upperBound - 1
      guard row + entry.height <= end else {
        let rest = canvas.text("and \(results.count - index) more: ", .dim)
        canvas.write(rest + canvas.text("]", .bright, bold: true), column: 1, row: row)
        return
      }
      entry.draw(on: &canvas, row: row)
      row += entry.height
    }
  }

  /// The sentences that lean on a claim, those that were read above by their beats' numbers; none if
  /// they are those of the claim before.
  private func sentences(above index: Int, from first: Int) -> [String] {
    let beats = beats(leaningOn: index)
    if index > first, beats == self.beats(leaningOn: index - 1) { return [] }
    let read = Set((first..<index).flatMap(self.beats(leaningOn:)))
    let known = beats.filter(read.contains).map { "\($0 + 1)" }
    let reminder = "beat\(known.count == 1 ? "" : "s") \(known.joined(separator: ", ")), as above"
    return (known.isEmpty ? [] : [reminder])
      + beats.filter { !read.contains($0) }
      .map { "beat \($0 + 1): \(model.shown.document.scene.story[$0].say)" }
  }

  /// The beats whose sentences name a claim.
  private func beats(leaningOn index: Int) -> [Int] {
    let scene = model.shown.document.scene
    guard let name = scene.claims[index].name else { return [] }
    return scene.story.indices.filter { scene.story[$0].claims?.contains(name) == true }
  }
}
