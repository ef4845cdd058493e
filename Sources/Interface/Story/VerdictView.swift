import Screen

/// One line under the picture: what was right, and what was guessed.
struct VerdictView {
  let model: Model

  /// How much is said of the runs' numbers.
  private enum Detail: CaseIterable {
    /// Before and now, now alone, nothing.
    case change, end, none
  }

  /// nil unless a question has just been answered or skipped. Of the measured numbers as much as fits
  /// in the row.
  func text(on canvas: Canvas) -> StyledText? {
    guard let (question, vote) = model.closedQuestion, let answer = question.answer else {
      return nil
    }
    let room = canvas.frame.size.columns - 2
    let texts = Detail.allCases.lazy.map {
      text(of: question, vote, answer: answer, $0, on: canvas)
    }
    return texts.first { $0.width <= room } ?? texts.last
  }

  private func text(
    of question: Question, _ vote: Story.Vote, answer: Int, _ detail: Detail, on canvas: Canvas
  ) -> StyledText {
    let right = question.choices[answer]
    var text = ChoiceTag(choice: answer, state: .right(isMine: false)).text(on: canvas)
    text += canvas.text("It is ") + name(right, on: canvas)
    let isMine = vote == .choice(answer)
    if isMine { text += canvas.text(", as you said", .right, bold: true) }
    if let comparison = comparison(of: right, question), detail != .none {
      text += canvas.text("\(isMine ? ":" : ",") \(comparison.name) ")
      text += numbers(of: comparison, detail, on: canvas)
    }
    text += canvas.text(".")
    guard case .choice(let choice) = vote, choice != answer else { return text }
    text += canvas.text("  You said \(Question.letter(choice)): ", .wrong, bold: true)
    text += name(question.choices[choice], on: canvas)
    if let comparison = comparison(of: question.choices[choice], question), detail != .none {
      text += canvas.text(", ") + numbers(of: comparison, detail, on: canvas)
    }
    return text + canvas.text(".")
  }

  private func numbers(
    of comparison: Comparison, _ detail: Detail, on canvas: Canvas
  ) -> StyledText {
    canvas.text(detail == .change ? comparison.change : comparison.end, .bright, bold: true)
  }

  /// nil for a choice that is no run, and where nothing is to be compared.
  private func comparison(of words: String, _ question: Question) -> Comparison? {
    guard let number = question.compared, let run = run(called: words) else { return nil }
    return Comparison(number, of: run, in: model, since: question.step)
  }

  private func run(called words: String) -> Int? {
    model.runs.names.firstIndex { $0.label.lowercased() == words.lowercased() }
  }

  /// A choice's words; in the optimizer's colour if they name one.
  private func name(_ words: String, on canvas: Canvas) -> StyledText {
    run(called: words).map { canvas.text(words, model.runs.ink(of: $0), bold: true) }
      ?? canvas.text(words, .bright, bold: true)
  }
}
