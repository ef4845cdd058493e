import Plotting
import Screen

/// What the characters mean where there is no colour: the denser, the smaller.
struct CharacterMapLegend {
  let shades: MapShades
  let map: MapModel
  let blanks: MapBlanks

  /// From the line that says most to the one that says least.
  func lines(on canvas: Canvas) -> [StyledText] {
    let glyphs = canvas.appearance.glyphs
    let axis = MapWords.symbol(map.axis, glyphs)
    let best = "\(HeatCell.mark(glyphs)) best"
    let marks = [
      "\(best) \(axis) at this lr   \(HeatCell.cursor(glyphs)) here",
      "\(best)   \(HeatCell.cursor(glyphs)) here", best,
    ]
    let scale = scale(glyphs)
    let full = blankWords.flatMap { blank in marks.map { "\(blank)   \(scale)   \($0)" } }
    let lines = full.map { "\(map.definition.metricName): \($0)" } + [scale]
    return lines.map { canvas.text($0, .dim) }
  }

  /// The characters between their numbers.
  private func scale(_ glyphs: GlyphSet) -> String {
    let characters = HeatCell.densities(glyphs).map { String(Character($0)) }
    return "\(shades.numbers[0]) \(characters.joined(separator: " ")) \(shades.numbers[1])"
  }

  private var blankWords: [String] {
    let also = blanks.contains(.diverged) ? " or diverged" : ""
    let worse = shades.worseWord
    guard shades.beginsWithoutDecay else { return ["blank \(worse)\(also)", "blank \(worse)"] }
    return ["no better than without decay", "no better than no decay", "no help"].flatMap {
      ["blank \($0)\(also)", "blank \($0)"]
    }
  }
}
