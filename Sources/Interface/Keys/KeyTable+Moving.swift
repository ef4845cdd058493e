import Screen

extension KeyTable {
  static let start: [Entry] = [
    Entry(
      section: .start, keys: "s", words: "move the start with the arrows",
      bindings: [.character("s"): .sheet(.takeStart)],
      hint: Hint(keys: "s", words: "start", rank: 15)),
    Entry(
      section: .start, keys: "s, then ← ↑ ↓ →", words: "by 1/50 of the view",
      bindings: arrows { .hand(.nudgeStart(right: $0, up: $1)) },
      hint: Hint(
        keys: "←↑↓→", words: "move the start", rank: 1,
        commands: fourWays { .hand(.nudgeStart(right: $0, up: $1)) }), context: .start),
    Entry(
      section: .start, keys: "   shift", words: "ten times as far",
      bindings: shiftedArrows { .hand(.nudgeStart(right: $0, up: $1)) },
      hint: Hint(keys: "shift", words: "ten times", rank: 3), context: .start),
    Entry(
      section: .start, keys: "   Esc Enter s", words: "done",
      bindings: [
        Key(.escape): .sheet(.close), Key(.enter): .sheet(.close), .character("s"): .sheet(.close),
      ],
      hint: Hint(keys: "Esc", words: "done", rank: 2), context: .start),
  ]

  static let window: [Entry] = [
    Entry(
      section: .window, keys: "+ −", words: "nearer, farther, about the head",
      bindings: [
        .character("+"): .hand(.zoomIn), .character("="): .hand(.zoomIn),
        .character("-"): .hand(.zoomOut),
      ],
      hint: Hint(
        keys: "+-", words: "zoom", rank: 16, commands: [.hand(.zoomIn), .hand(.zoomOut)])),
    Entry(
      section: .window, keys: "f",
      words: "fit the paths; again: the scene's view",
      bindings: [.character("f"): .hand(.fitWindow)],
      hint: Hint(keys: "f", words: "fit", rank: 18)),
    Entry(
      section: .window, keys: "p", words: "pan with the arrows",
      bindings: [.character("p"): .sheet(.takeWindow)],
      hint: Hint(keys: "p", words: "pan", rank: 17)),
    Entry(
      section: .window, keys: "p, then ← ↑ ↓ →", words: "by 1/20 of the view",
      bindings: arrows { .hand(.pan(right: $0, up: $1)) },
      hint: Hint(
        keys: "←↑↓→", words: "pan", rank: 1,
        commands: fourWays { .hand(.pan(right: $0, up: $1)) }), context: .window),
    Entry(
      section: .window, keys: "   shift", words: "ten times as far",
      bindings: shiftedArrows { .hand(.pan(right: $0, up: $1)) },
      hint: Hint(keys: "shift", words: "ten times", rank: 3), context: .window),
    Entry(
      section: .window, keys: "   Esc Enter p", words: "done",
      bindings: [
        Key(.escape): .sheet(.close), Key(.enter): .sheet(.close), .character("p"): .sheet(.close),
      ],
      hint: Hint(keys: "Esc", words: "done", rank: 2), context: .window),
  ]

  /// Left, up, down, right.
  private static func fourWays(_ command: (_ right: Int, _ up: Int) -> Command) -> [Command] {
    [command(-1, 0), command(0, 1), command(0, -1), command(1, 0)]
  }

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
