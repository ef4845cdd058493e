import Lessons
import Plotting
import Screen
import Simulation

/// How dark a cell of a map is: the same scale for all maps of a picture, so that they can be
/// compared.
struct SweepShades {
  let bestMark: Character
  let divergedMark: Character
  private let scale: QuantileScale
  private let marks: (best: Unicode.Scalar, diverged: Unicode.Scalar)
  /// From the worst to the best; nil where colour says it.
  private let characters: [Unicode.Scalar]?

  init(for maps: [SweepMap], glyphs: GlyphSet, depth: ColorDepth) {
    marks = (HeatCell.mark(glyphs), glyphs == .ascii ? "x" : "×")
    bestMark = Character(marks.best)
    divergedMark = Character(marks.diverged)
    if depth != .monochrome {
      characters = nil
    } else {
      characters = [" "] + HeatCell.densities(glyphs)
    }
    scale = QuantileScale(of: maps.knownValues, levels: characters?.count ?? HeatScale.levels)
  }

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
      let level = scale.level(of: value)
      guard let characters else {
        let paper = Ink.heat(UInt8(level + 1))
        return isBest ? Cell(marks.best, Style(.base, on: paper)) : Cell(" ", Style(on: paper))
      }
      return Cell(isBest ? marks.best : characters[level])
    }
  }
}
