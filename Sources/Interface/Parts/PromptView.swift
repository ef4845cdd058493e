import Screen

/// A row in which something is typed: what for, the text with its cursor and, if it was refused, why.
struct PromptView {
  let model: Model
  let prompt: Prompt

  func draw(on canvas: inout Canvas, row: Int) {
    let end = canvas.frame.size.columns - 1
    Self.clear(row, on: &canvas)
    let label = canvas.styled(" \(subject) ", .selected(on: canvas))
    var column = canvas.write(StyledText([label]), column: 0, row: row) + 1
    column = canvas.write(
      prompt.line.text(on: canvas, columns: max(8, end - column)), column: column, row: row,
      end: end)
    if let problem = prompt.line.problem {
      draw(canvas.text(problem, .wrong, bold: true), behind: column, row: row, on: &canvas)
    } else if let hint = hint(on: canvas, columns: end - column - 2) {
      canvas.write(hint, column: column + 2, row: row, end: end)
    }
  }

  /// A refusal stands beside the text where it has room, else above it.
  private func draw(
    _ problem: StyledText, behind column: Int, row: Int, on canvas: inout Canvas
  ) {
    let end = canvas.frame.size.columns - 1
    guard column + 1 + problem.width > end, row > 0 else {
      canvas.write(problem, column: column + 1, row: row, end: end)
      return
    }
    let text = problem.parts.map(\.text).joined()
    let lines = CaptionText(text, names: [], canvas: canvas).lines(columns: end - 1, limit: 3)
    for (offset, line) in lines.enumerated() where row >= lines.count {
      let place = row - lines.count + offset
      Self.clear(place, on: &canvas)
      let red = line.parts.map { StyledText.Part(text: $0.text, style: Style(.wrong, bold: true)) }
      canvas.write(StyledText(red), column: 1, row: place, end: end + 1)
    }
  }

  private static func clear(_ row: Int, on canvas: inout Canvas) {
    for column in 0..<canvas.frame.size.columns {
      canvas.frame[column: column, row: row] = Cell(" ", Style(.text))
    }
  }

  private var subject: String {
    switch prompt.subject {
    case .value:
      (model.shown.selectionOwner.map { "\(model.shown.runs.names[$0].label): " } ?? "")
        + model.shown.selection.quantity.label
    case .fileName: "save as"
    case .pictureName: "picture as"
    case .command: ":"
    }
  }

  private func hint(on canvas: Canvas, columns: Int) -> StyledText? {
    switch prompt.subject {
    case .value: nil
    case .fileName, .pictureName: keys([("Enter", "saves"), ("Esc", "doesn't")], on: canvas)
    case .command:
      if !prompt.candidates.isEmpty {
        canvas.text(candidates(fitting: columns), .dim)
      } else if prompt.line.text.isEmpty {
        keys(
          [("lr 0.1", "or"), ("box --beat 2", "as in the shell"), ("tab", "completes")], on: canvas)
      } else {
        nil
      }
    }
  }

  /// As many as fit, whole; the dots say that there are more.
  private func candidates(fitting columns: Int) -> String {
    var text = prompt.candidates.joined(separator: "  ")
    for count in stride(from: prompt.candidates.count - 1, through: 1, by: -1)
    where TerminalText.width(of: text) > columns {
      text = prompt.candidates.prefix(count).joined(separator: "  ") + "  …"
    }
    return text
  }

  private func keys(_ pairs: [(String, String)], on canvas: Canvas) -> StyledText {
    pairs.enumerated().reduce(StyledText()) { text, pair in
      let (index, (key, words)) = pair
      return text + canvas.text((index > 0 ? "   " : "") + key, .bright, bold: true)
        + canvas.text(" \(words)", .dim)
    }
  }
}

extension LineEditor {
  /// The cursor is a reversed cell. A text that the next character replaces is reversed as a whole; of
  /// one that is too long, as much is shown as fits with the cursor in it.
  func text(on canvas: Canvas, columns: Int = .max) -> StyledText {
    let cells = scalars + [" "]
    let first = max(0, cursor + 1 - columns)
    return StyledText(
      cells.enumerated().dropFirst(first).prefix(columns).map { index, scalar in
        let isText = index < scalars.count
        let isMarked = isFresh && isText && problem == nil
        return StyledText.Part(
          text: canvas.appearance.glyphs.spelling(String(Character(scalar))),
          style: Style(.bright, bold: true, reversed: isMarked || index == cursor))
      })
  }
}
