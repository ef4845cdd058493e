import Plotting
import Screen

/// The number that the chart would show of a run, with its name, in digits for a hall: two where there
/// are two charts.
struct LectureDigits {
  let model: Model
  let layout: LectureLayout
  let cache: PictureCache

  private struct Number {
    let name: StyledText
    let digits: BigDigits

    /// With a blank behind the name.
    var width: Int? { digits.width.map { name.width + 1 + $0 } }
  }

  func draw(of run: Int, columns: Region, on canvas: inout Canvas) {
    let numbers = numbers(of: run, on: canvas)
    let widths = numbers.compactMap(\.width)
    let room = columns.columns
    let fits = widths.count == numbers.count && widths.reduce(2 * (widths.count - 1), +) <= room
    guard fits || numbers.count == 1, canvas.appearance.glyphs != .ascii || numbers.count == 1
    else { return drawSmall(numbers, columns: columns, on: &canvas) }
    let share = (room + 2) / max(1, numbers.count)
    let middle = layout.digitRow + BigDigits.rows(scale: layout.digitScale) / 2
    for (place, number) in numbers.enumerated() {
      let left = columns.column + place * share
      let right = place == numbers.count - 1 ? columns.column + room : left + share - 2
      let start = canvas.write(number.name, column: left, row: middle)
      number.digits.draw(
        endingAt: right - (numbers.count == 1 ? 1 : 0), row: layout.digitRow, into: &canvas.frame,
        appearance: canvas.appearance, from: start + 1)
    }
  }

  private func numbers(of run: Int, on canvas: Canvas) -> [Number] {
    let charted = ChartedNumbers(shown: model.shown, cache: cache)
    let glyphs = canvas.appearance.glyphs
    return model.shown.chartKind.headlines.map { quantity in
      Number(
        name: canvas.text(glyphs.spelling(quantity.name), .text, bold: true),
        digits: BigDigits(
          glyphs.spelling(charted.text(of: quantity, run) ?? ""),
          ink: model.shown.runs.ink(of: run), scale: layout.digitScale))
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
