import Screen

/// Steps along the dots of a chart.
struct ChartTime {
  let steps: ClosedRange<Int>
  let dots: Int

  private var span: Double { Double(steps.upperBound) - Double(steps.lowerBound) }

  /// The dot column, from the first step on the first dot to the last on the last.
  func dot(ofStep step: Int) -> Double {
    guard span > 0, dots > 1 else { return 0 }
    return (Double(step) - Double(steps.lowerBound)) / span * Double(dots - 1)
  }

  /// The step at a dot, with its fraction, clamped to the range.
  func step(atDot dot: Double) -> Double {
    guard dots > 1 else { return Double(steps.lowerBound) }
    let share = min(max(0, dot / Double(dots - 1)), 1)
    return Double(steps.lowerBound) + share * span
  }
}

/// Values along the height of a chart.
struct ChartScale {
  /// The values at the bottom and at the top, as logarithms if the scale is logarithmic.
  let range: ClosedRange<Double>
  let isLogarithmic: Bool
  let dots: Int

  /// A scale on which all values can be seen, but on a linear one those of a run that leaves the
  /// others behind. A linear scale holds the zero.
  ///
  /// - Parameters:
  ///   - curves: NaN where one has no value.
  ///   - limits: further values.
  init(curves: [[Double]], limits: [Double], isLogarithmic: Bool, dots: Int) {
    self.isLogarithmic = isLogarithmic
    self.dots = dots
    let values = curves.flatMap { $0 } + limits
    let bound = isLogarithmic ? nil : ChartReach.bound(of: curves, limits: limits)
    let mapped = values.compactMap { value in
      value.magnitude <= bound ?? .infinity ? Self.mapped(value, isLogarithmic) : nil
    }
    var low = mapped.min() ?? 0
    var high = mapped.max() ?? 1
    if !isLogarithmic {
      low = min(0, low)
      high = max(0, high)
    }
    if !(high - low > 1e-12 * max(abs(low), abs(high))) { high = low + 1 }
    range = (high - low).isFinite ? low...high : -1e300...1e300
  }

  /// The height in dots from the top, room left for a line two dots thick; nil for a value that no
  /// scale of this kind has. What lies beyond the range lies outside the dots, not farther than a
  /// thousand ranges.
  func dot(of value: Double) -> Double? {
    guard let mapped = Self.mapped(value, isLogarithmic) else { return nil }
    let span = range.upperBound - range.lowerBound
    let share = min(max(-1000, mapped / span - range.lowerBound / span), 1000)
    return Double(dots - 1) - share * Double(max(0, dots - 2))
  }

  /// Where a value lies to the range.
  enum Side { case inside, above, below }

  /// nil for a value that has no place.
  func side(of value: Double) -> Side? {
    guard let mapped = Self.mapped(value, isLogarithmic) else { return nil }
    if mapped > range.upperBound { return .above }
    return mapped < range.lowerBound ? .below : .inside
  }

  /// Round values at least so many dots apart, with their texts.
  func ticks(spacing: Double, glyphs: GlyphSet) -> [(value: Double, text: String)] {
    let perDot = (range.upperBound - range.lowerBound) / Double(max(1, dots - 2))
    guard isLogarithmic else {
      let ticks = Ticks(in: range, spacing: perDot * spacing)
      return ticks.values.map { ($0, ticks.label($0, glyphs: glyphs)) }
    }
    let decades = Ticks(in: range, spacing: max(1, perDot * spacing)).values.map(powerOfTen)
    if decades.count > 1 { return decades.map { ($0, NumberText.shortest($0, digits: 1)) } }
    // Within one decade a logarithmic scale is nearly even.
    let values = powerOfTen(range.lowerBound)...powerOfTen(range.upperBound)
    let width = (values.upperBound - values.lowerBound) / Double(max(1, dots - 2))
    let ticks = Ticks(in: values, spacing: width * spacing)
    return ticks.values.map { ($0, ticks.label($0, glyphs: glyphs)) }
  }

  private static func mapped(_ value: Double, _ isLogarithmic: Bool) -> Double? {
    guard value.isFinite else { return nil }
    guard isLogarithmic else { return value }
    return value > 0 ? decimalLogarithm(value) : nil
  }
}
