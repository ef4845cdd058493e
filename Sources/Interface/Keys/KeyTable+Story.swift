import Screen

extension KeyTable {
  static let story: [Entry] = [
    Entry(
      section: .story, keys: "PageDown PageUp", words: "next beat, previous beat; then scenes",
      bindings: [Key(.pageDown): .storyForward, Key(.pageUp): .storyBack],
      hint: Hint(keys: "PgDn", words: "story", rank: 0)),
    Entry(
      section: .story, keys: "A B C D", words: "answer a question; a b c d too",
      bindings: Dictionary(
        uniqueKeysWithValues: ["A", "B", "C", "D"].enumerated().map {
          (Key.character($1), .answer($0))
        })),
    Entry(
      section: .story, keys: ".", words: "blank screen; any key brings it back",
      bindings: [.character("."): .blank]),
    Entry(
      section: .story, keys: "L", words: "lecture layout, seen from the last row",
      bindings: [.character("L"): .toggleLecture]),
    Entry(
      section: .story, keys: "i", words: "inspector: one step taken apart",
      bindings: [.character("i"): .toggleInspector],
      hint: Hint(keys: "i", words: "inspect", rank: 20)),
    Entry(
      section: .story, keys: "V", words: "the scene's claims, measured",
      bindings: [.character("V"): .toggleClaims],
      hint: Hint(keys: "V", words: "claims", rank: 22)),
    Entry(
      section: .story, keys: "[ ]", words: "up, down in the claims; the wheel too",
      bindings: [.character("["): .scrollClaims(by: -1), .character("]"): .scrollClaims(by: 1)],
      mode: .claims),
    Entry(
      section: .story, keys: "a", words: "arrows of the next step",
      bindings: [.character("a"): .toggleArrows],
      hint: Hint(keys: "a", words: "arrows", rank: 21)),
  ]

  /// What the foot of the screen says while a question with so many choices is open.
  static func questionHints(choices: Int) -> [Hint] {
    [
      Hint(
        keys: (0..<choices).map(Question.letter).joined(separator: " "), words: "answer", rank: 0),
      Hint(keys: "PgDn", words: "reveal", rank: 1),
      Hint(keys: "PgUp", words: "back", rank: 4),
      Hint(keys: ".", words: "blank", rank: 5),
      Hint(keys: "esc", words: "leave the story", rank: 3),
      Hint(keys: "?", words: "help", rank: 2),
    ]
  }

  /// What it says in the story.
  static let storyHints: [Hint] = [
    Hint(keys: "PgDn", words: "next", rank: 0),
    Hint(keys: "PgUp", words: "back", rank: 1),
    Hint(keys: "space", words: "play", rank: 4),
    Hint(keys: "←→", words: "step", rank: 5),
    Hint(keys: "esc", words: "leave the story", rank: 3),
    Hint(keys: "i", words: "inspect", rank: 7),
    Hint(keys: "V", words: "claims", rank: 6),
    Hint(keys: "?", words: "help", rank: 2),
  ]

  /// What it says in the story while a question is still to come.
  static let suspenseHints: [Hint] = [
    Hint(keys: "PgDn", words: "go on", rank: 0),
    Hint(keys: "PgUp", words: "back", rank: 4),
    Hint(keys: "space", words: "play", rank: 2),
    Hint(keys: "←→", words: "step", rank: 5),
    Hint(keys: "esc", words: "leave the story", rank: 1),
    Hint(keys: "N", words: "next scene", rank: 6),
    Hint(keys: "?", words: "help", rank: 3),
  ]

  /// What it says beside the list of claims.
  static let claimHints: [Hint] = [
    Hint(keys: "V", words: "close", rank: 0),
    Hint(keys: "[ ]", words: "up, down", rank: 1),
    Hint(keys: "PgDn", words: "next beat", rank: 3),
    Hint(keys: "?", words: "help", rank: 2),
    Hint(keys: "q", words: "quit", rank: 4),
  ]

  /// What it says in the inspector.
  static let inspectorHints: [Hint] = [
    Hint(keys: "←→", words: "step", rank: 0),
    Hint(keys: "i", words: "close", rank: 1),
    Hint(keys: "1 2 3", words: "which optimizer", rank: 3),
    Hint(keys: "space", words: "play", rank: 4),
    Hint(keys: "V", words: "claims", rank: 5),
    Hint(keys: "?", words: "help", rank: 2),
    Hint(keys: "q", words: "quit", rank: 6),
  ]
}
