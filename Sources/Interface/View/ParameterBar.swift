import Lessons
import Plotting
import Screen

/// The row of numbers, the chosen one on blue.
struct ParameterBar {
  let model: Model

  func draw(on canvas: inout Canvas, row: Int) {
    let end = canvas.frame.size.columns - 1
    var column = 1
    for (item, isChosen) in items(on: canvas) {
      // The chosen one's blue takes a column of the gap on either side.
      let start = isChosen ? column - 1 : column
      guard start + item.width <= end else { break }
      column = canvas.write(item, column: start, row: row) + (isChosen ? 2 : 3)
    }
    guard canvas.frame.size.columns >= 100 else { return }
    for item in facts(on: canvas) where column + item.width <= end {
      column = canvas.write(item, column: column, row: row) + 3
    }
  }

  /// What can be changed, and whether it is the chosen one.
  private func items(on canvas: Canvas) -> [(text: StyledText, isChosen: Bool)] {
    let scene = model.document.scene
    return Adjustable.all(in: scene).map { quantity in
      let value = NumberText.shortest(quantity.value(in: scene))
      guard quantity == model.selection else {
        return (
          canvas.text("\(quantity.label) ", .dim) + canvas.text(value, .bright, bold: true), false
        )
      }
      let mark = canvas.appearance.glyphs == .ascii ? "" : " ↕"
      let style = Style(
        .selectedText, on: .selectedPaper, bold: true,
        reversed: canvas.appearance.depth == .monochrome)
      return (StyledText([canvas.styled(" \(quantity.label) \(value)\(mark) ", style)]), true)
    }
  }

  /// What can't be changed here but is good to know.
  private func facts(on canvas: Canvas) -> [StyledText] {
    let scene = model.document.scene
    let start = "\(NumberText.shortest(scene.start.x)),\(NumberText.shortest(scene.start.y))"
    return [("steps", "\(scene.steps)"), ("start", start)].map { name, value in
      canvas.text("\(name) ", .dim) + canvas.text(value, .bright, bold: true)
    }
  }
}
