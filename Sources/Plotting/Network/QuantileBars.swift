package import Screen

/// What share of each weight of some layers decays in a step: a row a layer, a block from the 10 % to the
/// 90 % quantile on one logarithmic axis, its median bright, and the two in numbers.
package struct QuantileBars: Hashable, Sendable {
  /// The rates of a layer's weights.
  package struct Layer: Hashable, Sendable {
    /// `W1`
    package var name: String
    package var low: Double
    package var median: Double
    package var high: Double

    package init(name: String, low: Double, median: Double, high: Double) {
      self.name = name
      self.low = low
      self.median = median
      self.high = high
    }
  }

  package var region: Region
  /// As many as there are rows for.
  package var layers: [Layer]
  package var series: Int
  /// Of the axis, by their decimal logarithms; the same for all panes.
  package var scale: ClosedRange<Double>
  /// Said in the place of bars, where there are none.
  package var remark: String

  package init(
    region: Region, layers: [Layer], series: Int, scale: ClosedRange<Double>, remark: String
  ) {
    self.region = region
    self.layers = layers
    self.series = series
    self.scale = scale
    self.remark = remark
  }

  private static let columnsForWord = 28

  /// Draws as many layers as the region has rows.
  package func draw(into frame: inout Frame, appearance: Appearance) {
    guard !region.isEmpty else { return }
    guard !layers.isEmpty else {
      frame.write(
        appearance.glyphs.spelling(remark), column: region.column, row: region.row,
        style: Style(.dim), end: region.column + region.columns)
      return
    }
    let hasWord = region.columns >= Self.columnsForWord
    for (row, layer) in layers.prefix(region.rows).enumerated() {
      draw(
        layer, row: region.row + row, word: hasWord && row == 0, hasWord, into: &frame, appearance)
    }
  }

  private func draw(
    _ layer: Layer, row: Int, word: Bool, _ hasWord: Bool, into frame: inout Frame,
    _ appearance: Appearance
  ) {
    let end = region.column + region.columns
    var column = region.column
    if word { frame.write("decay", column: column, row: row, style: Style(.dim)) }
    if hasWord { column += 6 }
    column = frame.write(layer.name, column: column, row: row, style: Style(.text, bold: true)) + 1
    let text = Self.text(layer, appearance.glyphs)
    let width = TerminalText.width(of: text)
    frame.write(
      text, column: max(column, end - width), row: row,
      style: Style(.series(UInt8(truncatingIfNeeded: series)), bold: true), end: end)
    let room = end - max(width, Self.usualWidth) - 1 - column
    guard room >= 4 else { return }
    drawBar(layer, from: column, columns: room, row: row, into: &frame, appearance)
  }

  /// As wide as two usual rates, so that bars of all panes are one scale.
  private static let usualWidth = 13

  private func drawBar(
    _ layer: Layer, from start: Int, columns: Int, row: Int, into frame: inout Frame,
    _ appearance: Appearance
  ) {
    let ink = Ink.series(UInt8(truncatingIfNeeded: series))
    let (low, middle, high) = (
      place(layer.low, columns), place(layer.median, columns), place(layer.high, columns)
    )
    let isASCII = appearance.glyphs == .ascii
    for column in 0..<columns {
      let cell =
        column == middle && high > low
        ? Cell(isASCII ? "|" : "█", Style(.bright, bold: true))
        : low...high ~= column
          ? Cell(isASCII ? "=" : "█", Style(ink)) : Cell(isASCII ? "_" : "▁", Style(.axis))
      frame[column: start + column, row: row] = cell
    }
  }

  private func place(_ rate: Double, _ columns: Int) -> Int {
    guard rate > 0 else { return 0 }
    let share =
      (decimalLogarithm(rate) - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    return Int(min(max(0, share), 1) * Double(columns - 1) + 0.5)
  }

  /// `0.03–1.2 %`, or one number where both ends agree to a hundredth.
  package static func text(_ layer: Layer, _ glyphs: GlyphSet) -> String {
    let percent = { (rate: Double) in
      NumberText.signed(
        NumberText.shortest((100 * rate).magnitude, digits: 2), isNegative: rate < 0, glyphs)
    }
    let unit = glyphs == .ascii ? "%" : " %"
    let isOne = (layer.high - layer.low).magnitude <= 0.01 * layer.high.magnitude
    if isOne { return PercentText.text(layer.median, glyphs: glyphs) }
    return percent(layer.low) + (glyphs == .ascii ? "-" : "–") + percent(layer.high) + unit
  }
}
