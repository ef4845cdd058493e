import Screen

extension KeyTable {
  static let story: [Entry] = [
    Entry(
      section: .story, keys: "PageDown PageUp", words: "next beat, previous beat; then scenes",
      bindings: [Key(.pageDown): .story(.forward), Key(.pageUp): .story(.back)],
      hint: Hint(keys: "PgDn", words: "story", rank: 0, commands: [.story(.forward)])),
    Entry(
      section: .story, keys: "R", words: "back to the lecture, with its numbers",
      bindings: [.character("R"): .story(.resume)]),
    Entry(
      section: .story, keys: "A B C D", words: "answer a question; a b c d too",
      bindings: Dictionary(
        uniqueKeysWithValues: ["A", "B", "C", "D"].enumerated().map {
          (Key.character($1), .story(.answer($0)))
        })),
    Entry(
      section: .story, keys: ".", words: "blank screen; any key brings it back",
      bindings: [.character("."): .sheet(.blank)]),
    Entry(
      section: .story, keys: "L", words: "lecture layout, seen from the last row",
      bindings: [.character("L"): .picture(.toggleLecture)]),
    Entry(
      section: .story, keys: "i", words: "inspector: one step taken apart",
      bindings: [.character("i"): .sheet(.toggleInspector)],
      hint: Hint(keys: "i", words: "inspect", rank: 20)),
    Entry(
      section: .story, keys: "V", words: "the scene's claims, measured",
      bindings: [.character("V"): .sheet(.toggleClaims)],
      hint: Hint(keys: "V", words: "claims", rank: 22)),
    Entry(
      section: .story, keys: "[ ]", words: "up, down in the claims; the wheel too",
      bindings: [
        .character("["): .list(.scrollClaims(by: -1)), .character("]"): .list(.scrollClaims(by: 1)),
      ],
      context: .claims),
    Entry(
      section: .story, keys: "a", words: "arrows of the next step",
      bindings: [.character("a"): .picture(.toggleArrows)],
      hint: Hint(keys: "a", words: "arrows", rank: 21)),
  ]
}
