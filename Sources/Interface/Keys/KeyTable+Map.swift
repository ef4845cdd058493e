import Screen

extension KeyTable {
  /// What is said on the map about a key without a use there; nil if it has none in the lab either.
  static func remark(onMapFor key: Key) -> String? {
    switch command(for: key) {
    case nil, .answer: return nil
    default: break
    }
    var name = "that key"
    if case .character(let scalar) = key.code { name = scalar == " " ? "space" : "\(scalar)" }
    return "\(name) works in the lab: m goes back there"
  }

  static let map: [Entry] = [
    Entry(
      section: .map, keys: "m", words: "a map: how lr and λ go together",
      bindings: [.character("m"): .openMap],
      hint: Hint(keys: "m", words: "map", rank: 6)),
    Entry(
      section: .map, keys: "m, then ← ↑ ↓ →", words: "choose a cell of every map",
      bindings: [
        Key(.left): .moveOnMap(right: -1, up: 0), .character("h"): .moveOnMap(right: -1, up: 0),
        Key(.right): .moveOnMap(right: 1, up: 0), .character("l"): .moveOnMap(right: 1, up: 0),
        Key(.up): .moveOnMap(right: 0, up: 1), .character("k"): .moveOnMap(right: 0, up: 1),
        Key(.down): .moveOnMap(right: 0, up: -1), .character("j"): .moveOnMap(right: 0, up: -1),
      ],
      hint: Hint(keys: "←→↑↓", words: "move", rank: 1), mode: .map),
    Entry(
      section: .map, keys: "   shift", words: "five cells",
      bindings: [
        Key(.left, shift: true): .moveOnMap(right: -5, up: 0),
        Key(.right, shift: true): .moveOnMap(right: 5, up: 0),
        Key(.up, shift: true): .moveOnMap(right: 0, up: 5),
        Key(.down, shift: true): .moveOnMap(right: 0, up: -5),
      ], mode: .map),
    Entry(
      section: .map, keys: "   Enter", words: "run that lr and λ in the lab",
      bindings: [Key(.enter): .takeFromMap],
      hint: Hint(keys: "Enter", words: "open this run in the lab", rank: 2), mode: .map),
    Entry(
      section: .map, keys: "   x", words: "λ or lr·λ on the axis",
      bindings: [.character("x"): .switchMapAxis],
      hint: Hint(keys: "x", words: "λ or lr·λ", rank: 3), mode: .map),
    Entry(
      section: .map, keys: "   tab", words: "the next map, whose λ Enter takes",
      bindings: [
        Key(.tab): .moveMapFocus(by: 1), Key(.tab, shift: true): .moveMapFocus(by: -1),
      ],
      hint: Hint(keys: "tab", words: "next map", rank: 5), mode: .map),
    Entry(
      section: .map, keys: "   Esc m", words: "back to the lab",
      bindings: [Key(.escape): .close, .character("m"): .close],
      hint: Hint(keys: "m", words: "lab", rank: 4), mode: .map),
  ]
}
