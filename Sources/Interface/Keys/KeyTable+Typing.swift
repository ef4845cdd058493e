import Screen

extension KeyTable {
  static let typing: [Entry] = [
    Entry(
      section: .typing, keys: "Enter", words: "take it",
      bindings: [Key(.enter): .typing(.accept)],
      hint: Hint(keys: "Enter", words: "take it", rank: 1), context: .value),
    Entry(
      section: .typing, keys: "Esc", words: "leave the value as it was",
      bindings: [Key(.escape): .sheet(.close)],
      hint: Hint(keys: "Esc", words: "leave it as it was", rank: 2), context: .value),
    Entry(
      section: .typing, keys: "← → Home End", words: "move the cursor",
      bindings: [
        Key(.left): .typing(.edit(.left)), Key(.right): .typing(.edit(.right)),
        Key(.home): .typing(.edit(.home)),
        Key(.end): .typing(.edit(.end)),
      ], hint: Hint(keys: "← →", words: "cursor", rank: 4), context: .value),
    Entry(
      section: .typing, keys: "Backspace Delete", words: "delete before, after the cursor",
      bindings: [
        Key(.backspace): .typing(.edit(.deleteBefore)), Key(.delete): .typing(.edit(.deleteAfter)),
      ],
      context: .value),
    Entry(
      section: .typing, keys: "Ctrl-U", words: "delete everything",
      bindings: [Key(.character("u"), control: true): .typing(.edit(.clear))],
      hint: Hint(keys: "Ctrl-U", words: "clear", rank: 3), context: .value),
  ]

  static let help: [Entry] = [
    Entry(
      section: .help, keys: "→ space  ←", words: "next page, page before",
      bindings: [
        Key(.right): .list(.turnHelpPage(by: 1)), .character(" "): .list(.turnHelpPage(by: 1)),
        Key(.down): .list(.turnHelpPage(by: 1)), Key(.pageDown): .list(.turnHelpPage(by: 1)),
        Key(.left): .list(.turnHelpPage(by: -1)), Key(.up): .list(.turnHelpPage(by: -1)),
        Key(.pageUp): .list(.turnHelpPage(by: -1)),
      ], context: .help),
    Entry(
      section: .help, keys: "any other key", words: "back to the lab",
      bindings: [Key(.escape): .sheet(.close), Key(.enter): .sheet(.close)], context: .help),
  ]

  /// F1 is help where letters are text, too; what was typed is still there when it is closed.
  static let helpWhileTyping: [Entry] = [KeyContext.value, .fileName, .command, .picker].map {
    Entry(
      section: .hidden, keys: "F1", words: "help",
      bindings: [Key(.function(1)): .sheet(.toggleHelp)], context: $0)
  }

  /// What the mouse does: no keys, but the help lists it.
  static let mouse: [Entry] = [
    mouse("click, drag", "move the start, focus the pane"),
    mouse("click", "keys below, numbers, choices, names"),
    mouse("wheel", "zoom about the pointer"),
    mouse("right drag", "pan"),
    mouse("drag on chart", "go through time"),
  ]

  private static func mouse(_ gesture: String, _ words: String) -> Entry {
    Entry(section: .mouse, keys: gesture, words: words, bindings: [:])
  }
}
