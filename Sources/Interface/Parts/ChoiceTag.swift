import Screen

/// The letter of a choice on a tag, where its optimizer's name stands and on the card.
struct ChoiceTag {
  enum State: Hashable {
    /// Still to be decided.
    case open
    case right(isMine: Bool)
    /// Chosen, and wrong.
    case wrong
  }

  let choice: Int
  let state: State

  /// The tag with a blank behind it.
  ///
  /// - Parameter ground: what it lies on; on a run's bar an open tag has to differ from its colour.
  func text(on canvas: Canvas, over ground: Ink = .base) -> StyledText {
    let isOnBar = ground != .base
    let letter = ChoiceLetter.of(choice)
    let (words, paper): (String, Ink) =
      switch state {
      case .open: (letter, .bright)
      case .right(let isMine): ("\(letter) ✓\(isMine ? " yours" : "")", .right)
      case .wrong: ("\(letter) yours", .wrong)
      }
    let style: Style =
      switch (canvas.appearance.depth, state) {
      case (.monochrome, _): Style(.bright, bold: true, reversed: !isOnBar)
      case (_, .open) where isOnBar: Style(.bright, bold: true)
      default: Style(.base, on: paper, bold: true)
      }
    return StyledText([canvas.styled(" \(words) ", style)]) + canvas.text(" ")
  }
}

extension Exhibit {
  /// The tag before a run's name: its letter while a question is open, then what was right and what
  /// was chosen.
  func choiceTag(ofRun run: Int) -> ChoiceTag? {
    guard let question = askedQuestion else { return nil }
    let label = runs.names[run].label.lowercased()
    guard let choice = question.choices.firstIndex(where: { $0.lowercased() == label }) else {
      return nil
    }
    return choiceTag(choice, of: question)
  }

  func choiceTag(_ choice: Int, of question: Question) -> ChoiceTag? {
    guard let vote, revealingStop == nil else { return ChoiceTag(choice: choice, state: .open) }
    let isMine = vote == .choice(choice)
    if choice == question.answer { return ChoiceTag(choice: choice, state: .right(isMine: isMine)) }
    return isMine ? ChoiceTag(choice: choice, state: .wrong) : nil
  }
}
