import Screen

extension KeyTable {
  static let start: [Entry] = [
    Entry(
      section: .start, keys: "s", words: "move the start with the arrows",
      bindings: [.character("s"): .enterStartMode],
      hint: Hint(keys: "s", words: "start", rank: 15)),
    Entry(
      section: .start, keys: "s, then ← ↑ ↓ →", words: "by 1/50 of the view",
      bindings: arrows { .nudgeStart(right: $0, up: $1) },
      hint: Hint(keys: "←↑↓→", words: "move the start", rank: 1), mode: .start),
    Entry(
      section: .start, keys: "   shift", words: "ten times as far",
      bindings: shiftedArrows { .nudgeStart(right: $0, up: $1) },
      hint: Hint(keys: "shift", words: "ten times", rank: 3), mode: .start),
    Entry(
      section: .start, keys: "   Esc Enter s", words: "done",
      bindings: [Key(.escape): .close, Key(.enter): .close, .character("s"): .close],
      hint: Hint(keys: "Esc", words: "done", rank: 2), mode: .start),
  ]

  static let window: [Entry] = [
    Entry(
      section: .window, keys: "+ −", words: "nearer, farther, about the head",
      bindings: [
        .character("+"): .zoomIn, .character("="): .zoomIn, .character("-"): .zoomOut,
      ],
      hint: Hint(keys: "+-", words: "zoom", rank: 16)),
    Entry(
      section: .window, keys: "f",
      words: "fit the paths; again: the scene's view",
      bindings: [.character("f"): .fitWindow],
      hint: Hint(keys: "f", words: "fit", rank: 18)),
    Entry(
      section: .window, keys: "p", words: "pan with the arrows",
      bindings: [.character("p"): .enterWindowMode],
      hint: Hint(keys: "p", words: "pan", rank: 17)),
    Entry(
      section: .window, keys: "p, then ← ↑ ↓ →", words: "by 1/20 of the view",
      bindings: arrows { .pan(right: $0, up: $1) },
      hint: Hint(keys: "←↑↓→", words: "pan", rank: 1), mode: .window),
    Entry(
      section: .window, keys: "   shift", words: "ten times as far",
      bindings: shiftedArrows { .pan(right: $0, up: $1) },
      hint: Hint(keys: "shift", words: "ten times", rank: 3), mode: .window),
    Entry(
      section: .window, keys: "   Esc Enter p", words: "done",
      bindings: [Key(.escape): .close, Key(.enter): .close, .character("p"): .close],
      hint: Hint(keys: "Esc", words: "done", rank: 2), mode: .window),
  ]

  private static func arrows(_ command: (_ right: Int, _ up: Int) -> Command) -> [Key: Command] {
    [
      Key(.left): command(-1, 0), .character("h"): command(-1, 0),
      Key(.right): command(1, 0), .character("l"): command(1, 0),
      Key(.up): command(0, 1), .character("k"): command(0, 1),
      Key(.down): command(0, -1), .character("j"): command(0, -1),
    ]
  }

  private static func shiftedArrows(
    _ command: (_ right: Int, _ up: Int) -> Command
  ) -> [Key: Command] {
    [
      Key(.left, shift: true): command(-10, 0), Key(.right, shift: true): command(10, 0),
      Key(.up, shift: true): command(0, 10), Key(.down, shift: true): command(0, -10),
    ]
  }
}
