import Plotting
import Screen

/// All runs in one row, above panes that are laid over each other. None is left out: where the row is
/// short, the norms go, then what names of one family have in common, then the ends of names.
struct LegendView {
  let model: Model

  /// How much is said of each run, and how far apart they stand.
  private enum Form: CaseIterable {
    case norms, names, families, closeFamilies

    var gap: Int {
      switch self {
      case .norms: 3
      case .names, .families: 2
      case .closeFamilies: 1
      }
    }
  }

  private typealias Item = (run: Int, text: StyledText)

  func draw(on canvas: inout Canvas, row: Int) {
    let start = LabLayout.gutter(canvas.frame.size)
    let room = canvas.frame.size.columns - 1 - start
    var items: [Item] = []
    var gap = 0
    for form in Form.allCases {
      items = model.shown.paneRuns.map { ($0, text(of: $0, form, on: canvas)) }
      gap = form.gap
      let width = items.map(\.text.width).reduce(0, +) + gap * (items.count - 1)
      if width <= room { return draw(items, form, from: start, row: row, on: &canvas) }
    }
    let share = (room + gap) / max(1, items.count)
    for (place, item) in items.enumerated() {
      let columns = start + place * share..<start + (place + 1) * share - min(gap, share)
      canvas.write(item.text, column: columns.lowerBound, row: row, end: columns.upperBound)
      canvas.note(.name(run: item.run), row: row, columns: columns)
    }
  }

  private func draw(
    _ items: [Item], _ form: Form, from start: Int, row: Int, on canvas: inout Canvas
  ) {
    let end = canvas.frame.size.columns - 1
    var column = start
    for item in items {
      let after = canvas.write(item.text, column: column, row: row)
      canvas.note(.name(run: item.run), row: row, columns: column..<max(column, after))
      column = after + form.gap
    }
    if form == .norms { canvas.write(canvas.text("‖w‖", .dim), column: column, row: row, end: end) }
  }

  private func text(of run: Int, _ form: Form, on canvas: Canvas) -> StyledText {
    var text = model.shown.choiceTag(ofRun: run)?.text(on: canvas) ?? StyledText()
    let isShort = form == .families || form == .closeFamilies
    text += RunTag(
      model: model, run: run,
      shortName: isShort
        ? model.shown.runs.familyName(of: run, among: model.shown.paneRuns, inRow: true) : nil
    )
    .text(on: canvas)
    guard form == .norms else { return text }
    let (runs, step) = (model.shown.runs, model.shown.playback.step)
    if let note = DivergenceNote(of: run, in: runs, at: step) {
      return text + canvas.text(" " + note.short, .wrong, bold: true)
    }
    let norm = runs.norm(of: run, at: step)
    return text + canvas.text(" \(NumberText.norm(norm))", .bright, bold: true)
  }
}
