import Screen

extension KeyTable {
  static let typing: [Entry] = [
    Entry(
      section: .typing, keys: "Enter", words: "take it",
      bindings: [Key(.enter): .accept],
      hint: Hint(keys: "Enter", words: "take it", rank: 1), mode: .typing),
    Entry(
      section: .typing, keys: "Esc", words: "leave the value as it was",
      bindings: [Key(.escape): .close],
      hint: Hint(keys: "Esc", words: "leave it as it was", rank: 2), mode: .typing),
    Entry(
      section: .typing, keys: "← → Home End", words: "move the cursor",
      bindings: [
        Key(.left): .edit(.left), Key(.right): .edit(.right), Key(.home): .edit(.home),
        Key(.end): .edit(.end),
      ], hint: Hint(keys: "← →", words: "cursor", rank: 4), mode: .typing),
    Entry(
      section: .typing, keys: "Backspace Delete", words: "delete before, after the cursor",
      bindings: [Key(.backspace): .edit(.deleteBefore), Key(.delete): .edit(.deleteAfter)],
      mode: .typing),
    Entry(
      section: .typing, keys: "Ctrl-U", words: "delete everything",
      bindings: [Key(.character("u"), control: true): .edit(.clear)],
      hint: Hint(keys: "Ctrl-U", words: "clear", rank: 3), mode: .typing),
  ]

  static let help: [Entry] = [
    Entry(
      section: .help, keys: "→ space  ←", words: "next page, page before",
      bindings: [
        Key(.right): .turnPage(by: 1), .character(" "): .turnPage(by: 1),
        Key(.down): .turnPage(by: 1), Key(.pageDown): .turnPage(by: 1),
        Key(.left): .turnPage(by: -1), Key(.up): .turnPage(by: -1),
        Key(.pageUp): .turnPage(by: -1),
      ], mode: .help),
    Entry(
      section: .help, keys: "any other key", words: "back to the lab",
      bindings: [Key(.escape): .close, Key(.enter): .close], mode: .help),
  ]

  /// What the mouse does: no keys, but the help lists it.
  static let mouse: [Entry] = [
    mouse("click, drag", "move the start, focus the pane"),
    mouse("wheel", "zoom about the pointer"),
    mouse("right drag", "pan"),
    mouse("drag on chart", "go through time"),
    mouse("click a name", "focus the pane"),
  ]

  private static func mouse(_ gesture: String, _ words: String) -> Entry {
    Entry(section: .mouse, keys: gesture, words: words, bindings: [:])
  }
}
