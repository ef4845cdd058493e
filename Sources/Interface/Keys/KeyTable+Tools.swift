import Screen

extension KeyTable {
  /// What is compared with what: charts, contours, ghosts.
  static let comparison: [Entry] = [
    Entry(
      section: .picture, keys: "n", words: "chart: norm, x and y, log norm, loss",
      bindings: [.character("n"): .cycleChart],
      hint: Hint(keys: "n", words: "chart", rank: 30)),
    Entry(
      section: .picture, keys: "o", words: "contours of f, or of f + λ/2‖w‖²",
      bindings: [.character("o"): .switchContourFunction],
      hint: Hint(keys: "o", words: "penalty", rank: 32)),
    Entry(
      section: .picture, keys: "w", words: "pin these paths; unchanged: let them go",
      bindings: [.character("w"): .pinGhosts],
      hint: Hint(keys: "w", words: "pin", rank: 31)),
  ]

  /// Choosing a scene, keeping what is on the screen.
  static let files: [Entry] = [
    Entry(
      section: .program, keys: "/", words: "pick a scene from the list",
      bindings: [.character("/"): .openPicker],
      hint: Hint(keys: "/", words: "scenes", rank: 33)),
    Entry(
      section: .program, keys: "S", words: "save what is shown as a scene file",
      bindings: [.character("S"): .saveScene],
      hint: Hint(keys: "S", words: "save", rank: 34)),
    Entry(
      section: .program, keys: "y", words: "on leaving, print the command for this",
      bindings: [.character("y"): .announceCommand],
      hint: Hint(keys: "y", words: "print command", rank: 35)),
  ]

  /// While the list of scenes is open.
  static let picker: [Entry] = [
    Entry(
      section: .picker, keys: "↑ ↓", words: "choose; a click does, too",
      bindings: [Key(.up): .moveChoice(by: -1), Key(.down): .moveChoice(by: 1)],
      hint: Hint(keys: "↑↓", words: "choose", rank: 3), mode: .picker),
    Entry(
      section: .picker, keys: "PageUp PageDown", words: "a screen of scenes",
      bindings: [Key(.pageUp): .turnChoicePage(by: -1), Key(.pageDown): .turnChoicePage(by: 1)],
      mode: .picker),
    Entry(
      section: .picker, keys: "Home End", words: "first, last",
      bindings: [Key(.home): .turnChoicePage(by: -100), Key(.end): .turnChoicePage(by: 100)],
      mode: .picker),
    Entry(
      section: .picker, keys: "Enter", words: "open it; so does a second click",
      bindings: [Key(.enter): .accept],
      hint: Hint(keys: "Enter", words: "open", rank: 1), mode: .picker),
    Entry(
      section: .picker, keys: "letters", words: "narrow the list to these words",
      bindings: [
        Key(.backspace): .edit(.deleteBefore), Key(.character("u"), control: true): .edit(.clear),
      ],
      hint: Hint(keys: "letters", words: "narrow", rank: 4), mode: .picker),
    Entry(
      section: .picker, keys: "Esc", words: "back to the lab",
      bindings: [Key(.escape): .close],
      hint: Hint(keys: "Esc", words: "back", rank: 2), mode: .picker),
  ]

  /// While the name of a file is typed.
  static let naming: [Entry] = [
    Entry(
      section: .naming, keys: "Enter", words: "write it, never over another file",
      bindings: [Key(.enter): .accept], mode: .naming),
    Entry(
      section: .naming, keys: "Esc", words: "don't save",
      bindings: [Key(.escape): .close], mode: .naming),
    Entry(
      section: .naming, keys: "arrows, Backspace", words: "as while a value is typed",
      bindings: typing.map(\.bindings).reduce(into: [:]) { all, some in
        for (key, command) in some where command.isEdit { all[key] = command }
      }, mode: .naming),
  ]
}

extension Command {
  fileprivate var isEdit: Bool {
    if case .edit = self { return true }
    return false
  }
}
