import Screen

// What keys may not do while the story keeps something back.
extension Model {
  /// Any key brings a blank screen back and does nothing else; but leaving must stay possible.
  mutating func wake(for key: Key) {
    switch KeyTable.command(for: key, in: .blank) {
    case .program(.interrupt): perform(Command.Program.interrupt)
    case .program(.suspend): perform(Command.Program.suspend)
    default: sheets.remove(.blank)
    }
  }

  /// The answer that a letter means while a question is open.
  func choice(meantBy key: Key) -> Command? {
    guard context.keepsLabKeys else { return nil }
    return shown.openQuestion?.choice(of: key).map { .story(.answer($0)) }
  }

  /// Whether a key is a letter of the question whose answer is on its way: it is taken for a second vote,
  /// not for what the letter does otherwise.
  func isSecondVote(_ key: Key) -> Bool {
    guard context.keepsLabKeys, case .revealing = shown.suspense else { return false }
    return shown.askedQuestion?.choice(of: key) != nil
  }

  /// Whether a command would tell what the story keeps back; then it says so.
  mutating func storyForbids(_ command: Command) -> Bool {
    guard context.keepsLabKeys else { return false }
    switch shown.suspense {
    case .nothing: return false
    case .asking(let question):
      if case .story(.answer) = command { return false }
      guard disclosure(of: command) != .nothing || isSlip(command) else { return false }
      sayWhoseTurn(question)
    case .ahead:
      guard disclosure(of: command) == .answer else { return false }
      sayQuestionIsFirst()
    case .revealing:
      guard disclosure(of: command) == .answer || isSlip(command) else { return false }
      sayAnswerIsOnItsWay()
    }
    return true
  }

  /// Whether a command would end the story before a hall, where everybody would see the answer.
  private func isSlip(_ command: Command) -> Bool {
    look.isLecture && top == nil && command == .sheet(.close)
  }

  mutating func sayWhoseTurn(_ question: Question) {
    let letters = question.choices.indices.map(ChoiceLetter.of).joined(separator: " ")
    say("your turn: \(letters), or PageDown to see without a guess")
  }

  mutating func sayAnswerIsOnItsWay() {
    say("the picture is on its way to the answer: PageDown goes on")
  }

  mutating func sayQuestionIsFirst() {
    if case .revealing = shown.suspense { return say("PageDown goes on") }
    say("the story asks a question first: PageDown goes on to it, Esc leaves the story")
  }

  /// Going back to another scene, or to another window on the same numbers, tells nothing.
  private func disclosure(of command: Command) -> Command.Disclosure {
    let destination: Document?
    switch command {
    case .number(.undo): destination = shown.history.past.last?.document
    case .number(.redo): destination = shown.history.future.last?.document
    case .sheet(.toggleInspector) where shown.lastVisibleStep < 1: return .answer
    default: destination = nil
    }
    guard let destination else { return command.disclosure }
    let present = shown.document
    let isHarmless =
      destination.origin.argument != present.origin.argument
      || destination.scene == present.scene
    return isHarmless ? .nothing : command.disclosure
  }
}
