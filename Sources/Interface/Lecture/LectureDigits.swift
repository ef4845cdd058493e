import Lessons
import Plotting
import Screen

/// The number that the chart would show of a run, with its name, in digits for a hall: two where there
/// are two charts. All runs have as many decimals as there is room for.
struct LectureDigits {
  let model: Model
  let layout: LectureLayout
  let cache: PictureCache

  private struct Number {
    let name: StyledText
    let digits: BigDigits
  }

  /// How many decimals weights have, the more the better; 0 for two figures of whatever it is.
  private static let decimals = [2, 1, 0]
  private static let distance = 2

  func draw(of run: Int, columns: Region, on canvas: inout Canvas) {
    let runs = Array(zip(model.shown.paneRuns, layout.columns))
    let decimals = Self.decimals.first { decimals in
      runs.allSatisfy { fits(charted($0, decimals, on: canvas), columns: $1.columns) }
    }
    let numbers = charted(run, decimals ?? Self.decimals[0], on: canvas)
    if decimals != nil, canvas.appearance.glyphs != .ascii {
      draw(numbers, columns: columns, on: &canvas)
    } else {
      drawSmall(numbers, columns: columns, on: &canvas)
    }
  }

  private func charted(_ run: Int, _ decimals: Int, on canvas: Canvas) -> [Number] {
    let numbers = ChartedNumbers(shown: model.shown, cache: cache)
    let glyphs = canvas.appearance.glyphs
    return model.shown.chartKind.headlines.compactMap { quantity in
      guard let value = numbers.value(of: quantity, run) else { return nil }
      let text =
        decimals > 0
        ? quantity.text(value, decimals: decimals) : quantity.textOfTwoFigures(value)
      return Number(
        name: canvas.text(glyphs.spelling(quantity.name), .text, bold: true),
        digits: BigDigits(
          glyphs.spelling(text), ink: model.shown.runs.ink(of: run), scale: layout.digitScale)
      )
    }
  }

  private func fits(_ numbers: [Number], columns: Int) -> Bool {
    let widths = numbers.compactMap { number in
      number.digits.width.map { number.name.width + 1 + $0 }
    }
    return widths.count == numbers.count
      && widths.reduce((widths.count - 1) * Self.distance, +) <= columns
  }

  private func draw(_ numbers: [Number], columns: Region, on canvas: inout Canvas) {
    let share = (columns.columns + Self.distance) / max(1, numbers.count)
    let middle = layout.digitRow + BigDigits.rows(scale: layout.digitScale) / 2
    for (place, number) in numbers.enumerated() {
      let left = columns.column + place * share
      let isLast = place == numbers.count - 1
      // A single number keeps a column from the edge.
      let right = isLast ? columns.column + columns.columns : left + share - Self.distance
      let start = canvas.write(number.name, column: left, row: middle)
      number.digits.draw(
        endingAt: right - (numbers.count == 1 ? 1 : 0), row: layout.digitRow, into: &canvas.frame,
        appearance: canvas.appearance, from: start + 1)
    }
  }

  /// One below the other, in ordinary characters.
  private func drawSmall(_ numbers: [Number], columns: Region, on canvas: inout Canvas) {
    for (place, number) in numbers.enumerated() {
      let row = layout.digitRow + place * (BigDigits.rows(scale: layout.digitScale) / 2)
      canvas.write(number.name, column: columns.column, row: row)
      canvas.write(
        StyledText([canvas.styled(number.digits.text, Style(number.digits.ink, bold: true))]),
        endingAt: columns.column + columns.columns - 1, row: row)
    }
  }
}

extension ChartQuantity {
  fileprivate func textOfTwoFigures(_ value: Double) -> String {
    switch self {
    case .norm, .distance, .loss, .validation, .rootV, .weight:
      let text = NumberText.shortest(value.magnitude, digits: 2)
      return NumberText.signed(text, isNegative: value < 0, .full)
    case .angle, .decayRate, .schedule: return text(value)
    }
  }
}
