extension KeyTable {
  /// What the foot of the screen says while a question with so many choices is open.
  static func questionHints(choices: Int) -> [Hint] {
    [
      Hint(
        keys: (0..<choices).map(ChoiceLetter.of).joined(separator: " "), words: "answer", rank: 0,
        commands: (0..<choices).map { .story(.answer($0)) }),
      next("reveal", rank: 1), back(rank: 4),
      Hint(keys: ".", words: "blank", rank: 5, commands: [.sheet(.blank)]),
      leave(rank: 3), help(rank: 2),
    ]
  }

  /// What it says in the story.
  static let storyHints = [
    next("next", rank: 0), back(rank: 1), play(rank: 4), step(rank: 5), leave(rank: 3),
    inspect(rank: 7), claims("claims", rank: 6), help(rank: 2),
  ]

  /// What it says in the story while a question is still to come.
  static let suspenseHints = [
    next("go on", rank: 0), back(rank: 4), play(rank: 2), step(rank: 5), leave(rank: 1),
    Hint(keys: "N", words: "next scene", rank: 6, commands: [.program(.nextScene)]),
    help(rank: 3),
  ]

  /// What it says beside the list of claims.
  static let claimHints = [
    claims("close", rank: 0),
    Hint(
      keys: "[ ]", words: "up, down", rank: 1,
      commands: [.list(.scrollClaims(by: -1)), .list(.scrollClaims(by: 1))]),
    next("next beat", rank: 3), help(rank: 2), close(rank: 4),
  ]

  /// What it says on the card of equations.
  static func aboutHints(optimizers count: Int) -> [Hint] {
    [
      Hint(keys: "K", words: "close", rank: 0, commands: [.sheet(.toggleAbout)]),
      which(of: count, rank: 3), help(rank: 1), close(rank: 2),
    ]
  }

  /// The digits that hide and show optimizers, of which there are so many.
  private static func which(of count: Int, rank: Int) -> Hint {
    Hint(
      keys: (1...max(1, count)).map(String.init).joined(separator: " "),
      words: "which optimizer", rank: rank,
      commands: (0..<count).map { .picture(.toggleOptimizer($0)) })
  }

  /// What it says in the inspector.
  static func inspectorHints(optimizers count: Int) -> [Hint] {
    [
      step(rank: 0),
      Hint(keys: "i", words: "close", rank: 1, commands: [.sheet(.toggleInspector)]),
      which(of: count, rank: 3), play(rank: 4), claims("claims", rank: 5), help(rank: 2),
      close(rank: 6),
    ]
  }

  private static func next(_ words: String, rank: Int) -> Hint {
    Hint(keys: "PgDn", words: words, rank: rank, commands: [.story(.forward)])
  }

  private static func back(rank: Int) -> Hint {
    Hint(keys: "PgUp", words: "back", rank: rank, commands: [.story(.back)])
  }

  private static func play(rank: Int) -> Hint {
    Hint(keys: "space", words: "play", rank: rank, commands: [.time(.playOrPause)])
  }

  private static func step(rank: Int) -> Hint {
    Hint(
      keys: "←→", words: "step", rank: rank,
      commands: [.time(.step(by: -1)), .time(.step(by: 1))])
  }

  private static func leave(rank: Int) -> Hint {
    Hint(keys: "esc", words: "leave the story", rank: rank, commands: [.sheet(.close)])
  }

  private static func help(rank: Int) -> Hint {
    Hint(keys: "?", words: "help", rank: rank, commands: [.sheet(.toggleHelp)])
  }

  private static func inspect(rank: Int) -> Hint {
    Hint(keys: "i", words: "inspect", rank: rank, commands: [.sheet(.toggleInspector)])
  }

  private static func claims(_ words: String, rank: Int) -> Hint {
    Hint(keys: "V", words: words, rank: rank, commands: [.sheet(.toggleClaims)])
  }

  private static func close(rank: Int) -> Hint {
    Hint(keys: "q", words: "back", rank: rank, commands: [.sheet(.close)])
  }
}
