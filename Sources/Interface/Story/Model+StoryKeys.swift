import Screen

extension Model {
  /// Takes the events that mean something else, or nothing, while the screen is blank or a question
  /// is open. True if there is nothing left to do.
  mutating func storyTakes(_ event: Event) -> Bool {
    switch event {
    case .key(let key): isBlank ? wakes(for: key) : questionTakes(key)
    case .mouse(let mouse):
      listOfClaimsTakes(mouse) || isBlank || openQuestion != nil
        || (!isMapOpen && (isClaimsOpen || isInspectorOpen))
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
    guard let question = openQuestion, !isHelpOpen else { return false }
    if let choice = question.choice(of: key) {
      notice = nil
      answer(.choice(choice))
      return true
    }
    if let command = KeyTable.command(for: key), command.keepsTheFutureHidden { return false }
    let letters = question.choices.indices.map(Question.letter).joined(separator: " ")
    notice = "your turn: \(letters), or PageDown to see without a guess"
    return true
  }

  /// Closes the list of claims, else the inspector, else the story; false if nothing is open.
  mutating func closeTopmost() -> Bool {
    if isClaimsOpen, openQuestion == nil {
      isClaimsOpen = false
    } else if isInspectorOpen, openQuestion == nil {
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

extension Command {
  /// Whether the command shows nothing of the run after the present step. Everything else has to
  /// wait until an open question is answered.
  fileprivate var keepsTheFutureHidden: Bool {
    switch self {
    case .storyForward, .storyBack, .close, .blank, .toggleHelp, .redraw, .suspend, .quit,
      .interrupt, .switchTheme, .toggleLecture, .toggleCaption, .toggleOverlay, .cycleContours,
      .nextScene, .previousScene:
      true
    default: false
    }
  }
}
