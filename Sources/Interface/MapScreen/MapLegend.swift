import Plotting
import Screen

/// What the shades mean: one row for all maps.
struct MapLegend {
  let shades: MapShades
  let map: MapModel
  let blanks: MapBlanks
  /// Whether dots show where lr·λ is constant.
  let showsProductLine: Bool

  /// How much room the scale and the marks take.
  private enum Form: CaseIterable {
    case wide, narrow, narrower, narrowest
  }

  func draw(on canvas: inout Canvas, row: Int) {
    let columns = canvas.frame.size.columns
    let start = columns >= 100 ? MapLayout.gutter : 1
    let lines =
      shades.isFlat
      ? flatLines(on: canvas)
      : canvas.appearance.depth == .monochrome
        ? CharacterMapLegend(shades: shades, map: map, blanks: blanks).lines(on: canvas)
        : lines(on: canvas)
    guard let line = lines.first(where: { start + $0.width < columns }) else { return }
    canvas.write(line, column: start, row: row)
  }

  /// From the line that says most to the one that says least. Remarks are given up before marks, and
  /// before either the long forms.
  private func lines(on canvas: Canvas) -> [StyledText] {
    let numbers = shades.numbers
    let full = remarks(on: canvas, numbers).flatMap { remarks in
      Form.allCases.map { form in
        ([scale(form, numbers, on: canvas), marks(form, on: canvas)]
          + remarks.map { canvas.text($0, .dim) }).joined(by: canvas.text(gap(form)))
      }
    }
    return full + [scale(.narrowest, numbers, on: canvas)]
  }

  /// What else there may be to say, most of it first.
  private func remarks(on canvas: Canvas, _ numbers: [String]) -> [[String]] {
    let dot = String(Character(HeatCell.dot(canvas.appearance.glyphs)))
    let line = showsProductLine ? [String(repeating: dot, count: 3) + " lr·λ constant"] : []
    let bare = numbers.count > 2 ? ["without decay \(numbers[2])"] : []
    let blank = blanks.words ?? []
    let withBlanks = blank.flatMap { [line + [$0] + bare, line + [$0], [$0]] }
    let sets = withBlanks + [line + bare, line, []]
    return sets.sorted { $0.count > $1.count }
  }

  /// All maps are of one shade.
  private func flatLines(on canvas: Canvas) -> [StyledText] {
    let said = "\(map.definition.metricName) \(shades.onlyNumber) everywhere"
    return [said + ", whatever lr and λ", said].map { canvas.text($0, .dim) }
  }

  /// The metric's name and the colours between their numbers.
  private func scale(_ form: Form, _ numbers: [String], on canvas: Canvas) -> StyledText {
    let isWide = form == .wide
    let levels = (1...HeatScale.levels).map { level in
      swatch(UInt8(level), wide: isWide ? 3 : 1, on: canvas)
    }
    let space = canvas.text(" ")
    let worst = swatch(0, wide: isWide ? 3 : 2, on: canvas)
    let lead = canvas.text(String(gap(form).dropLast()))
    return canvas.text(map.definition.metricName, .dim) + lead + worst + space
      + canvas.text(zeroWords(form), .dim) + lead + canvas.text(numbers[0], .dim) + space
      + levels.joined(by: StyledText()) + space + canvas.text(numbers[1], .dim)
  }

  private func marks(_ form: Form, on canvas: Canvas) -> StyledText {
    let mark = String(Character(HeatCell.mark(canvas.appearance.glyphs)))
    let place = form == .wide || form == .narrow ? " at this lr" : ""
    return canvas.text("\(mark) best \(map.axis.symbol)\(place)")
  }

  private func zeroWords(_ form: Form) -> String {
    guard shades.beginsWithoutDecay else { return shades.worseWord }
    return switch form {
    case .wide: "no better than no decay"
    case .narrow, .narrower: "λ doesn't help"
    case .narrowest: "no help"
    }
  }

  private func gap(_ form: Form) -> String { form == .wide ? "   " : "  " }

  private func swatch(_ level: UInt8, wide: Int, on canvas: Canvas) -> StyledText {
    let cell = HeatCell.sample(level, appearance: canvas.appearance)
    let text = String(repeating: Character(cell.scalar), count: wide)
    return StyledText([StyledText.Part(text: text, style: cell.style)])
  }
}

extension [StyledText] {
  /// One after the other.
  func joined(by gap: StyledText) -> StyledText {
    guard var line = first else { return StyledText() }
    for text in dropFirst() { line += gap + text }
    return line
  }
}
