import Plotting
import Screen

/// The decades of λ beside a map and of lr below it.
struct MapTicks {
  let geometry: MapGeometry
  let frame: MapLayout.PaneFrame
  /// Numbers are bright then.
  let isForHall: Bool

  func draw(on canvas: inout Canvas) {
    if geometry.scale.isLogarithmic { drawDecades(on: &canvas) } else { drawEnds(on: &canvas) }
    drawRates(on: &canvas)
    guard let row = frame.axisNameRow else {
      canvas.write(canvas.text("lr", .dim), endingAt: frame.plot.column - 1, row: frame.tickRow)
      return
    }
    let middle = geometry.region.column + geometry.region.columns / 2
    canvas.write(canvas.text("lr", .dim), column: middle - 1, row: row)
  }

  private func drawDecades(on canvas: inout Canvas) {
    let limit = max(1, geometry.region.rows / 3)
    for exponent in DecadeTicks(in: geometry.window, limit: limit).exponents {
      // A decade that is the window's edge but for rounding belongs to the last row inside.
      let height = min(
        max(Double(exponent), geometry.height(at: geometry.region.rows * 2 - 1)),
        geometry.height(at: 0))
      guard let halfRow = geometry.halfRow(of: height) else { continue }
      label(DecadeTicks.label(exponent), halfRow: halfRow, on: &canvas)
    }
  }

  /// On an axis without logarithms, the first and the last value.
  private func drawEnds(on canvas: inout Canvas) {
    let values = geometry.map.weightDecays
    guard let first = values.first, let last = values.last else { return }
    let texts = DistinctNumbers.texts(of: [first, last])
    label(texts[1], halfRow: 0, on: &canvas)
    guard values.count > 1 else { return }
    label(texts[0], halfRow: geometry.region.rows * 2 - 1, on: &canvas)
  }

  private func label(_ text: String, halfRow: Int, on canvas: inout Canvas) {
    let label = number(text, on: canvas)
    guard label.width < MapLayout.gutter + 1 else { return }
    canvas.write(
      label, endingAt: frame.plot.column - (label.width < MapLayout.gutter ? 1 : 0),
      row: geometry.region.row + halfRow / 2)
  }

  /// Decades, or the first and the last value where there are no two of them.
  private func drawRates(on canvas: inout Canvas) {
    let rates = geometry.map.learningRates
    guard let first = rates.first, let last = rates.last else { return }
    guard last > first else {
      return write(NumberText.shortest(first, digits: 3), at: 0.5, on: &canvas)
    }
    let (low, high) = (Log.decimal(first), Log.decimal(last))
    let limit = max(1, geometry.region.columns / 8)
    let exponents = first > 0 ? DecadeTicks(in: low...high, limit: limit).exponents : []
    guard exponents.count > 1 else {
      for (text, share) in zip(DistinctNumbers.texts(of: [first, last]), [0.0, 1]) {
        write(text, at: share, on: &canvas)
      }
      return
    }
    for exponent in exponents {
      write(DecadeTicks.label(exponent), at: (Double(exponent) - low) / (high - low), on: &canvas)
    }
  }

  /// Writes a number under its column, shifted inside the map.
  private func write(_ text: String, at share: Double, on canvas: inout Canvas) {
    let region = geometry.region
    let label = number(text, on: canvas)
    let columns = max(1, geometry.map.columns)
    let wide = Double(region.columns) / Double(columns)
    let column = Int(wide / 2 + share * Double(columns - 1) * wide)
    let start = max(0, min(column - (label.width - 1) / 2, region.columns - label.width))
    canvas.write(label, column: region.column + start, row: frame.tickRow)
  }

  private func number(_ text: String, on canvas: Canvas) -> StyledText {
    isForHall ? canvas.text(text, .bright, bold: true) : canvas.text(text, .dim)
  }
}
