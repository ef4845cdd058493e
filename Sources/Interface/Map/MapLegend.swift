import Plotting
import Screen

/// What the colours mean: one row for all maps.
struct MapLegend {
  let shades: MapShades
  let map: MapModel

  func draw(on canvas: inout Canvas, row: Int) {
    let isWide = canvas.frame.size.columns >= 100
    let gap = isWide ? 3 : 2
    let end = canvas.frame.size.columns - 1
    var column = canvas.write(
      canvas.text(map.definition.metricName, .dim), column: isWide ? MapLayout.gutter : 1, row: row)
    column = swatch(0, wide: isWide ? 3 : 2, column: column + gap - 1, row: row, on: &canvas)
    column = canvas.write(canvas.text(zeroWords(isWide), .dim), column: column + 1, row: row)
    let scale = shades.scale
    column =
      canvas.write(number(scale.reference, on: canvas), column: column + gap - 1, row: row) + 1
    for level in 1...HeatScale.levels {
      column = swatch(
        UInt8(level), wide: isWide ? 3 : 1, column: column, row: row, on: &canvas)
    }
    column = canvas.write(number(scale.best, on: canvas), column: column + 1, row: row)
    let mark = String(Character(HeatCell.mark(canvas.appearance.glyphs)))
    let best = canvas.text(
      "\(mark) best \(map.axis.symbol)" + (isWide ? " at this lr" : ""))
    if column + gap + best.width <= end {
      column = canvas.write(best, column: column + gap, row: row)
    }
    for remark in remarks where column + gap + canvas.text(remark).width <= end {
      column = canvas.write(canvas.text(remark, .dim), column: column + gap, row: row)
    }
  }

  private var remarks: [String] {
    var remarks = shades.hasDiverged ? ["blank: diverged"] : []
    if !shades.beginsWithoutDecay, let bare = shades.withoutDecay {
      remarks.append("without decay \(NumberText.shortest(bare, digits: 2))")
    }
    return remarks
  }

  private func zeroWords(_ isWide: Bool) -> String {
    guard shades.beginsWithoutDecay else { return "larger" }
    return isWide ? "no better than without decay" : "λ doesn't help"
  }

  private func number(_ value: Double, on canvas: Canvas) -> StyledText {
    canvas.text(NumberText.shortest(value, digits: 2), .dim)
  }

  private func swatch(
    _ level: UInt8, wide: Int, column: Int, row: Int, on canvas: inout Canvas
  ) -> Int {
    let cell = HeatCell.sample(level, appearance: canvas.appearance)
    for offset in 0..<wide { canvas.frame[column: column + offset, row: row] = cell }
    return column + wide
  }
}
