import Screen
import Simulation

/// How dark a cell of a map is: the same scale for all maps of a picture, so that they can be
/// compared.
///
/// Threshold k of n is the (k/n)² quantile of all values: most of the ink's gradations lie where the
/// metric is good, and every metric fills the scale, whatever its unit.
struct SweepShades {
  let bestMark: Character
  let divergedMark: Character
  private let thresholds: [Double]
  private let count: Int
  private let marks: (best: Unicode.Scalar, diverged: Unicode.Scalar)
  /// From the worst to the best; nil where colour says it.
  private let characters: [Unicode.Scalar]?

  init(for maps: [SweepMap], glyphs: GlyphSet, depth: ColorDepth) {
    marks = glyphs == .ascii ? ("O", "x") : ("•", "×")
    bestMark = Character(marks.best)
    divergedMark = Character(marks.diverged)
    if depth != .monochrome {
      characters = nil
    } else {
      characters = Array((glyphs == .ascii ? " .:-=+*#" : " ░▒▓█").unicodeScalars)
    }
    let count = characters?.count ?? Self.colors
    self.count = count
    let values = maps.flatMap(\.cells).compactMap { cell -> Double? in
      if case .value(let value) = cell { value } else { nil }
    }.sorted()
    thresholds =
      values.isEmpty
      ? []
      : (1..<count).map { k in
        let share = Double(k * k) / Double(count * count)
        return values[min(Int(share * Double(values.count)), values.count - 1)]
      }
  }

  private static let colors = 7

  /// In words, with the characters themselves where there are any.
  var legend: String {
    guard let characters, let worst = characters.dropFirst().first, let best = characters.last
    else { return "yellow: best, violet: worst" }
    return "\(best) best … \(worst) worse"
  }

  func cell(_ cell: SweepMap.Cell, isBest: Bool) -> Cell {
    switch cell {
    case .pending: return Cell()
    case .diverged: return Cell(marks.diverged, Style(.dim))
    case .value(let value):
      let level = thresholds.count { value <= $0 }
      guard let characters else {
        let paper = Ink.heat(UInt8(level + 1))
        return isBest ? Cell(marks.best, Style(.base, on: paper)) : Cell(" ", Style(on: paper))
      }
      return Cell(isBest ? marks.best : characters[level])
    }
  }
}
