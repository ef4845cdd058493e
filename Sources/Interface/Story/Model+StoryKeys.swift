import Screen

extension Model {
  /// Takes the events that mean something else, or nothing, while the screen is blank or a question
  /// is open. True if there is nothing left to do.
  mutating func storyTakes(_ event: Event) -> Bool {
    switch event {
    case .key(let key): isBlank ? wakes(for: key) : questionTakes(key) || suspenseTakes(key)
    case .mouse(let mouse):
      listOfClaimsTakes(mouse) || isBlank
        || mode.kind != .picker
          && (openQuestion != nil || !isMapOpen && (showsClaims || showsInspector))
    case .resize, .tick, .sceneFileChanged, .end: false
    }
  }

  /// Any key brings a blank screen back and does nothing else; but leaving must stay possible.
  private mutating func wakes(for key: Key) -> Bool {
    switch KeyTable.command(for: key) {
    case .interrupt, .suspend: return false
    default:
      isBlank = false
      return true
    }
  }

  /// While a question is open its letters answer it, and no key may show what comes.
  private mutating func questionTakes(_ key: Key) -> Bool {
    guard let question = openQuestion, mode.kind.keepsLabKeys else { return false }
    if let choice = question.choice(of: key) {
      notice = nil
      answer(.choice(choice))
      return true
    }
    if let command = KeyTable.command(for: key), disclosure(of: command) == .nothing {
      return false
    }
    let letters = question.choices.indices.map(Question.letter).joined(separator: " ")
    notice = "your turn: \(letters), or PageDown to see without a guess"
    return true
  }

  /// Before a question, no key may change its numbers or open what would tell the answer.
  private mutating func suspenseTakes(_ key: Key) -> Bool {
    guard case .ahead = suspense, mode.kind.keepsLabKeys,
      let command = KeyTable.command(for: key, in: mode.kind), disclosure(of: command) == .answer
    else { return false }
    sayQuestionIsFirst()
    return true
  }

  /// Going back to another scene, or to another window on the same numbers, tells nothing.
  private func disclosure(of command: Command) -> Command.Disclosure {
    let destination: Document?
    switch command {
    case .undo: destination = history.past.last?.document
    case .redo: destination = history.future.last?.document
    case .toggleInspector where lastVisibleStep < 1: return .answer
    default: destination = nil
    }
    guard let destination else { return command.disclosure }
    let isHarmless =
      destination.origin.argument != document.origin.argument
      || destination.scene == document.scene
    return isHarmless ? .nothing : command.disclosure
  }

  /// Closes the list of claims, else the inspector, else the story; false if nothing is open.
  mutating func closeTopmost() -> Bool {
    if isClaimsOpen, !awaitsQuestion {
      isClaimsOpen = false
    } else if showsInspector {
      isInspectorOpen = false
    } else if story.beat != nil {
      story.leave()
    } else {
      return false
    }
    return true
  }

  mutating func blank() {
    isBlank = true
    if playback.isPlaying { playback.toggle() }
  }

  /// Begins in the lecture layout, in the theme that the model has.
  package mutating func beginLecture() { isLecture = true }

  /// The lecture layout is light unless the user chooses; leaving it brings the old theme back.
  mutating func toggleLecture() {
    isLecture.toggle()
    if isLecture {
      themeOutsideLecture = theme
      theme = .light
    } else {
      theme = themeOutsideLecture ?? .dark
      themeOutsideLecture = nil
    }
  }
}
