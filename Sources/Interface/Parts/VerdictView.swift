import Screen

/// One line under the picture: what was right, and what was guessed.
///
/// A choice may be a name, a number, an adjective or a half sentence. So the line makes no sentence
/// out of it: its words stand behind a tag or a colon, as they are on the card.
struct VerdictView {
  let model: Model

  /// How much is said.
  private enum Detail: CaseIterable {
    /// The runs' numbers before and now; now alone; none; and the guess by its letter alone.
    case change, end, words, letter
  }

  /// nil unless a question has just been answered or skipped. Of the measured numbers as much as fits
  /// in the row.
  func text(on canvas: Canvas) -> StyledText? {
    guard let (question, vote) = model.shown.closedQuestion, let answer = question.answer else {
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
    let isMine = vote == .choice(answer)
    var text = ChoiceTag(choice: answer, state: .right(isMine: false)).text(on: canvas)
    let right = question.choices[answer]
    let isSentence = isMine && right.hasSuffix(".")
    text += name(isSentence ? String(right.dropLast()) : right, on: canvas)
    if isMine { text += canvas.text(", as you said", .right, bold: true) }
    if let numbers = numbers(of: right, question, detail) {
      text += canvas.text(": \(numbers.name) ") + canvas.text(numbers.value, .bright, bold: true)
    }
    text.endSentence(on: canvas)
    guard case .choice(let choice) = vote, !isMine else { return text }
    text += canvas.text("  You said \(ChoiceLetter.of(choice))", .wrong, bold: true)
    guard detail != .letter else { return text + canvas.text(".", .wrong, bold: true) }
    text += canvas.text(": ", .wrong, bold: true)
    text += name(question.choices[choice], on: canvas)
    if let numbers = numbers(of: question.choices[choice], question, detail) {
      text += canvas.text(", ") + canvas.text(numbers.value, .bright, bold: true)
    }
    text.endSentence(on: canvas)
    return text
  }

  /// nil for a choice that is no run, and where nothing is to be compared or there is no room.
  private func numbers(
    of words: String, _ question: Question, _ detail: Detail
  ) -> (name: String, value: String)? {
    guard detail == .change || detail == .end, let number = question.compared,
      let run = run(called: words),
      let beat = model.shown.story.beat,
      let comparison = Comparison(
        number, of: run, in: model.shown.runs, target: model.shown.document.scene.target,
        from: question.step, to: model.shown.step(ofBeat: beat))
    else { return nil }
    return (comparison.name, detail == .change ? comparison.change : comparison.end)
  }

  private func run(called words: String) -> Int? {
    model.shown.runs.names.firstIndex { $0.label.lowercased() == words.lowercased() }
  }

  /// A choice's words; in the optimizer's colour if they name one.
  private func name(_ words: String, on canvas: Canvas) -> StyledText {
    run(called: words).map { canvas.text(words, model.shown.runs.ink(of: $0), bold: true) }
      ?? canvas.text(words, .bright, bold: true)
  }
}

extension StyledText {
  /// A full stop, if no other mark ends it.
  fileprivate mutating func endSentence(on canvas: Canvas) {
    let end = parts.last?.text.last
    if end.map({ !".?!".contains($0) }) ?? false { self += canvas.text(".") }
  }
}
