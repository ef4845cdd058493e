import Screen

/// The numbers left of a chart: round ones, at least two of them wherever there are two rows.
struct ChartTicks {
  let labels: [(row: Int, text: String)]

  private struct Tick {
    let row: Int
    let text: String
    /// From the middle of the row, in dots.
    let distance: Double
  }

  /// - Parameters:
  ///   - rows: those that a number may stand in, counted from the top of the plot.
  ///   - width: how wide a number may be.
  ///   - unit: written behind the numbers, where it fits.
  init(
    of scale: ChartScale, in rows: Range<Int>, width: Int, unit: String = "", glyphs: GlyphSet
  ) {
    func finished(_ labels: [(row: Int, text: String)]) -> [(row: Int, text: String)] {
      labels.map { row, text in
        (row, TerminalText.width(of: text + unit) <= width ? text + unit : text)
      }
    }
    for spacing in [8.0, 6, 5, 4, 3, 2, 1] {
      let ticks = Self.places(of: scale, in: rows, spacing: spacing, glyphs: glyphs)
        .filter { TerminalText.width(of: $0.text) <= width }
      let labels = Self.onePerRow(ticks)
      if labels.count > 1 {
        self.labels = finished(labels)
        return
      }
    }
    labels = finished(Self.edges(of: scale, in: rows, width: width, glyphs: glyphs))
  }

  private static func places(
    of scale: ChartScale, in rows: Range<Int>, spacing: Double, glyphs: GlyphSet
  ) -> [Tick] {
    values(of: scale, in: rows, spacing: spacing, glyphs).flatMap { value, text -> [Tick] in
      guard let dot = scale.dot(of: value), dot >= 0, rows.contains(Int(dot) / 4) else {
        return []
      }
      let distance = abs(dot.truncatingRemainder(dividingBy: 4) - 1.5)
      return shortenings(of: text, value: value, glyphs).map {
        Tick(row: Int(dot) / 4, text: $0, distance: distance)
      }
    }
  }

  /// Of several in a row the one nearest to its middle, as it is written first.
  private static func onePerRow(_ ticks: [Tick]) -> [(row: Int, text: String)] {
    var best: [Int: Tick] = [:]
    for tick in ticks where best[tick.row].map({ $0.distance > tick.distance }) ?? true {
      best[tick.row] = tick
    }
    return best.values.sorted { $0.row < $1.row }.map { ($0.row, $0.text) }
  }

  /// Round values at least so many dots apart, with their texts.
  static func values(
    of scale: ChartScale, in rows: Range<Int>, spacing: Double, _ glyphs: GlyphSet
  ) -> [(Double, String)] {
    let range = scale.range
    let perDot = (range.upperBound - range.lowerBound) / Double(max(1, scale.dots - 2))
    switch scale.form {
    case .linear: return even(in: range, spacing: perDot * spacing, glyphs)
    case .logarithmic:
      let decades = Ticks(in: range, spacing: max(1, perDot * spacing)).values.map(powerOfTen)
      if decades.count > 1 {
        return decades.map { ($0, DecadeTicks.label(Int(decimalLogarithm($0).rounded()))) }
      }
      // Within one decade a logarithmic scale is nearly even.
      let values = powerOfTen(range.lowerBound)...powerOfTen(range.upperBound)
      let width = (values.upperBound - values.lowerBound) / Double(max(1, scale.dots - 2))
      return even(in: values, spacing: width * spacing, glyphs)
    case .compressed(let unit):
      return decades(of: scale, in: rows, unit: unit, spacing: max(1, spacing - 3), glyphs)
    }
  }

  private static func even(
    in range: ClosedRange<Double>, spacing: Double, _ glyphs: GlyphSet
  ) -> [(Double, String)] {
    let ticks = Ticks(in: range, spacing: spacing)
    return ticks.values.map {
      ($0, $0 == 0 ? "0" : Ticks.withoutZero(ticks.label($0, glyphs: glyphs)))
    }
  }

  /// The zero, and powers of ten on both sides of it, from the largest down as far as they stand apart.
  private static func decades(
    of scale: ChartScale, in rows: Range<Int>, unit: Double, spacing: Double, _ glyphs: GlyphSet
  ) -> [(Double, String)] {
    let ends = [scale.value(atDot: 1), scale.value(atDot: Double(scale.dots - 1))]
    let largest = ends.map(\.magnitude).max() ?? unit
    var kept = [0.0]
    var dots = [scale.dot(of: 0) ?? 0]
    var exponent = decimalLogarithm(largest).rounded(.down)
    while powerOfTen(exponent) > unit / 2 {
      for value in [powerOfTen(exponent), -powerOfTen(exponent)] {
        guard scale.side(of: value) == .inside, let dot = scale.dot(of: value),
          rows.contains(Int(dot) / 4), dots.allSatisfy({ abs($0 - dot) >= spacing })
        else { continue }
        kept.append(value)
        dots.append(dot)
      }
      exponent -= 1
    }
    return kept.map { value in
      guard value != 0 else { return (value, "0") }
      let text = DecadeTicks.label(Int(decimalLogarithm(value.magnitude).rounded()))
      return (value, NumberText.signed(text, isNegative: value < 0, glyphs))
    }
  }

  /// Where there is no room for two round numbers: what the first and the last row stand for.
  private static func edges(
    of scale: ChartScale, in rows: Range<Int>, width: Int, glyphs: GlyphSet
  ) -> [(row: Int, text: String)] {
    guard rows.count > 1 else { return [] }
    return [rows.lowerBound, rows.upperBound - 1].flatMap { row -> [(row: Int, text: String)] in
      let value = scale.value(atDot: min(Double(row * 4) + 1.5, Double(scale.dots - 1)))
      let text = NumberText.signed(
        NumberText.shortest(value.magnitude, digits: 2), isNegative: value < 0, glyphs)
      let fitting = shortenings(of: text, value: value, glyphs).first {
        TerminalText.width(of: $0) <= width
      }
      return fitting.map { [(row, $0)] } ?? []
    }
  }

  /// `.15`, as a power of ten, and that with one digit.
  private static func shortenings(
    of text: String, value: Double, _ glyphs: GlyphSet
  ) -> [String] {
    guard value != 0 else { return [text] }
    let powers = [value.magnitude, Double(NumberText.shortest(value.magnitude, digits: 1)) ?? 0]
      .map { NumberText.signed(NumberText.power($0), isNegative: value < 0, glyphs) }
    return [Ticks.withoutZero(text)] + powers
  }
}
