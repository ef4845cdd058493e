import Screen

/// The chosen number while it is typed: name, text with cursor and, if it was refused, why.
struct TypedValueView {
  let model: Model
  let line: LineEditor

  func draw(on canvas: inout Canvas, row: Int) {
    let owner = model.selectionOwner.map { "\(model.runs.names[$0].label): " } ?? ""
    let name = canvas.styled(" \(owner)\(model.selection.label) ", .selected(on: canvas))
    var column = canvas.write(StyledText([name]), column: 0, row: row) + 1
    column = canvas.write(line.text(on: canvas), column: column, row: row)
    if let problem = line.problem {
      canvas.write(canvas.text(problem, .wrong, bold: true), column: column + 1, row: row)
    }
  }

}

extension LineEditor {
  /// The cursor is a reversed cell. A text that the next character replaces is reversed as a whole.
  func text(on canvas: Canvas) -> StyledText {
    let cells = scalars + [" "]
    return StyledText(
      cells.enumerated().map { index, scalar in
        let isText = index < scalars.count
        let isMarked = isFresh && isText && problem == nil
        return StyledText.Part(
          text: canvas.appearance.glyphs.spelling(String(Character(scalar))),
          style: Style(.bright, bold: true, reversed: isMarked || index == cursor))
      })
  }
}
