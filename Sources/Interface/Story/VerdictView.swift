import Screen

/// One line under the picture: what was right, and what was guessed.
struct VerdictView {
  let model: Model

  /// nil unless a question has just been answered or skipped.
  func text(on canvas: Canvas) -> StyledText? {
    guard let (question, vote) = model.closedQuestion, let answer = question.answer else {
      return nil
    }
    let right = question.choices[answer]
    var text = ChoiceTag(choice: answer, state: .right(isMine: false)).text(on: canvas)
    text += canvas.text("It is ") + name(right, on: canvas)
    switch vote {
    case .skipped: text += canvas.text(".")
    case .choice(answer): text += canvas.text(", as you said.", .right, bold: true)
    case .choice(let choice):
      text += canvas.text(".  ")
      text += canvas.text("You said \(Question.letter(choice)): ", .wrong, bold: true)
      text += name(question.choices[choice], on: canvas) + canvas.text(".")
    }
    return text
  }

  /// A choice's words; in the optimizer's colour if they name one.
  private func name(_ words: String, on canvas: Canvas) -> StyledText {
    let run = model.runs.names.firstIndex { $0.label.lowercased() == words.lowercased() }
    return run.map { canvas.text(words, model.runs.ink(of: $0), bold: true) }
      ?? canvas.text(words, .bright, bold: true)
  }
}
