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
}
