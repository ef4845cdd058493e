import Screen

extension KeyTable {
  /// What is said about a key that has no use where it is pressed; nil if there is nothing to say.
  static func remark(for key: Key, in context: KeyContext) -> String? {
    let name = KeyNames.name(of: key)
    switch context {
    case .map where command(for: key).map { !$0.isAnswer } ?? false:
      return "\(name) works in the lab: m goes back there"
    case .map, .lab, .inspector, .claims, .start, .window:
      return "\(name) has no use here; ? shows the keys"
    case .about: return "\(name) has no use here; K goes back"
    case .help, .picker, .value, .fileName, .command, .blank: return nil
    }
  }

  static let map: [Entry] = [
    Entry(
      section: .map, keys: "m", words: "a map: how lr and λ go together",
      bindings: [.character("m"): .sheet(.openMap)],
      hint: Hint(keys: "m", words: "map", rank: 6)),
    Entry(
      section: .map, keys: "m, then ← ↑ ↓ →", words: "choose a cell of every map",
      bindings: [
        Key(.left): .map(.move(right: -1, up: 0)), .character("h"): .map(.move(right: -1, up: 0)),
        Key(.right): .map(.move(right: 1, up: 0)), .character("l"): .map(.move(right: 1, up: 0)),
        Key(.up): .map(.move(right: 0, up: 1)), .character("k"): .map(.move(right: 0, up: 1)),
        Key(.down): .map(.move(right: 0, up: -1)), .character("j"): .map(.move(right: 0, up: -1)),
      ],
      hint: Hint(
        keys: "←→↑↓", words: "move", rank: 1,
        commands: [
          .map(.move(right: -1, up: 0)), .map(.move(right: 1, up: 0)),
          .map(.move(right: 0, up: 1)), .map(.move(right: 0, up: -1)),
        ]), context: .map),
    Entry(
      section: .map, keys: "   shift", words: "five cells",
      bindings: [
        Key(.left, shift: true): .map(.move(right: -5, up: 0)),
        Key(.right, shift: true): .map(.move(right: 5, up: 0)),
        Key(.up, shift: true): .map(.move(right: 0, up: 5)),
        Key(.down, shift: true): .map(.move(right: 0, up: -5)),
      ], context: .map),
    Entry(
      section: .map, keys: "   Enter", words: "run that lr and λ in the lab",
      bindings: [Key(.enter): .map(.take)],
      hint: Hint(keys: "Enter", words: "open this run in the lab", rank: 2), context: .map),
    Entry(
      section: .map, keys: "   x", words: "λ or lr·λ on the axis",
      bindings: [.character("x"): .map(.switchAxis)],
      hint: Hint(keys: "x", words: "λ or lr·λ", rank: 3), context: .map),
    Entry(
      section: .map, keys: "   tab", words: "the next map, whose λ Enter takes",
      bindings: [
        Key(.tab): .map(.moveFocus(by: 1)), Key(.tab, shift: true): .map(.moveFocus(by: -1)),
      ],
      hint: Hint(
        keys: "tab", words: "next map", rank: 5, commands: [.map(.moveFocus(by: 1))]), context: .map
    ),
    Entry(
      section: .map, keys: "   Esc m", words: "back to the lab",
      bindings: [Key(.escape): .sheet(.close), .character("m"): .sheet(.close)],
      hint: Hint(keys: "m", words: "lab", rank: 4), context: .map),
  ]
}
