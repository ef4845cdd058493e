import Screen

extension KeyTable {
  /// What is compared with what: charts, contours, ghosts.
  static let comparison: [Entry] = [
    Entry(
      section: .picture, keys: "n", words: "next chart: norm, x and y, loss …",
      bindings: [.character("n"): .picture(.cycleChart)],
      hint: Hint(keys: "n", words: "chart", rank: 30)),
    Entry(
      section: .picture, keys: "o", words: "contours of f, or of f + λ/2‖w‖²",
      bindings: [.character("o"): .picture(.switchContourFunction)],
      hint: Hint(keys: "o", words: "penalty", rank: 32)),
    Entry(
      section: .picture, keys: "w", words: "pin these paths; unchanged: let them go",
      bindings: [.character("w"): .picture(.pinGhosts)],
      hint: Hint(keys: "w", words: "pin", rank: 31)),
  ]

  /// Choosing a scene, keeping what is on the screen.
  static let files: [Entry] = [
    Entry(
      section: .program, keys: "/", words: "pick a scene from the list",
      bindings: [.character("/"): .sheet(.openPicker)],
      hint: Hint(keys: "/", words: "scenes", rank: 33)),
    Entry(
      section: .program, keys: ":", words: "type a command as the shell takes it",
      bindings: [.character(":"): .sheet(.typeCommand)],
      hint: Hint(keys: ":", words: "command", rank: 36)),
    Entry(
      section: .program, keys: "E", words: "edit the scene's text in your editor",
      bindings: [.character("E"): .program(.editScene)],
      hint: Hint(keys: "E", words: "edit", rank: 37)),
    Entry(
      section: .program, keys: "S", words: "save what is shown as a scene file",
      bindings: [.character("S"): .sheet(.saveScene)],
      hint: Hint(keys: "S", words: "save", rank: 34)),
    Entry(
      section: .program, keys: "X", words: "save this screen as a picture (SVG)",
      bindings: [.character("X"): .sheet(.savePicture)],
      hint: Hint(keys: "X", words: "picture", rank: 39)),
    Entry(
      section: .program, keys: "y", words: "on leaving, print the command for this",
      bindings: [.character("y"): .program(.announceCommand)],
      hint: Hint(keys: "y", words: "print command", rank: 35)),
  ]

  /// While the list of scenes is open.
  static let picker: [Entry] = [
    Entry(
      section: .picker, keys: "↑ ↓", words: "choose; a click does, too",
      bindings: [Key(.up): .list(.moveChoice(by: -1)), Key(.down): .list(.moveChoice(by: 1))],
      hint: Hint(
        keys: "↑↓", words: "choose", rank: 3,
        commands: [.list(.moveChoice(by: -1)), .list(.moveChoice(by: 1))]), context: .picker),
    Entry(
      section: .picker, keys: "PageUp PageDown", words: "a screen of scenes",
      bindings: [
        Key(.pageUp): .list(.turnChoicePage(by: -1)), Key(.pageDown): .list(.turnChoicePage(by: 1)),
      ],
      context: .picker),
    Entry(
      section: .picker, keys: "Home End", words: "first, last",
      bindings: [
        Key(.home): .list(.turnChoicePage(by: -100)), Key(.end): .list(.turnChoicePage(by: 100)),
      ],
      context: .picker),
    Entry(
      section: .picker, keys: "Enter", words: "open it; so does a second click",
      bindings: [Key(.enter): .typing(.accept)],
      hint: Hint(keys: "Enter", words: "open", rank: 1), context: .picker),
    Entry(
      section: .picker, keys: "letters", words: "narrow the list to these words",
      bindings: [
        Key(.backspace): .typing(.edit(.deleteBefore)),
        Key(.character("u"), control: true): .typing(.edit(.clear)),
      ],
      hint: Hint(keys: "letters", words: "narrow", rank: 4), context: .picker),
    Entry(
      section: .picker, keys: "Esc", words: "back to the lab",
      bindings: [Key(.escape): .sheet(.close)],
      hint: Hint(keys: "Esc", words: "back", rank: 2), context: .picker),
  ]

  /// While the name of a file is typed.
  static let naming: [Entry] = [
    Entry(
      section: .naming, keys: "Enter", words: "write it, never over another file",
      bindings: [Key(.enter): .typing(.accept)], context: .fileName),
    Entry(
      section: .naming, keys: "Esc", words: "don't save",
      bindings: [Key(.escape): .sheet(.close)], context: .fileName),
    Entry(
      section: .naming, keys: "arrows, Backspace", words: "as while a value is typed",
      bindings: editing, context: .fileName),
  ]

  /// While a command is typed.
  static let commandLine: [Entry] = [
    Entry(
      section: .commandLine, keys: "Enter", words: "do it: lr 0.1, box --beat 2, at 400",
      bindings: [Key(.enter): .typing(.accept)], context: .command),
    Entry(
      section: .commandLine, keys: "tab", words: "complete the name",
      bindings: [Key(.tab): .typing(.complete)], context: .command),
    Entry(
      section: .commandLine, keys: "↑ ↓", words: "what was typed before",
      bindings: [
        Key(.up): .typing(.recall(by: 1)), Key(.down): .typing(.recall(by: -1)),
      ], context: .command),
    Entry(
      section: .commandLine, keys: "Esc", words: "leave it",
      bindings: [Key(.escape): .sheet(.close)], context: .command),
    Entry(
      section: .hidden, keys: "arrows, Backspace", words: "as while a value is typed",
      bindings: editing, context: .command),
  ]

  private static let editing: [Key: Command] = typing.map(\.bindings).reduce(into: [:]) {
    all, some in
    for (key, command) in some where command.isEdit { all[key] = command }
  }
}

extension Command {
  fileprivate var isEdit: Bool {
    if case .typing(.edit) = self { true } else { false }
  }
}
