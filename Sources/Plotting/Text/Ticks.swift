package import Screen

/// Round numbers along an axis, in steps of 1, 2 or 5 times a power of ten.
package struct Ticks: Hashable, Sendable {
  package let values: [Double]
  /// The distance between two values.
  package let step: Double

  /// The multiples, within the range, of the smallest step that is at least `spacing`; none if the
  /// spacing isn't a positive number or so small that there would be thousands.
  package init(in range: ClosedRange<Double>, spacing: Double) {
    guard spacing > 0, spacing.isFinite, let step = Self.roundedUp(spacing) else {
      self.init(values: [], step: 1)
      return
    }
    // A multiple that is the range's end but for rounding counts as inside.
    let slack = 1e-12 * max(abs(range.lowerBound / step), abs(range.upperBound / step))
    let first = (range.lowerBound / step - slack).rounded(.up)
    let last = (range.upperBound / step + slack).rounded(.down)
    guard first <= last, last - first < 1000, max(abs(first), abs(last)) < 0x1p53 else {
      self.init(values: [], step: step)
      return
    }
    self.init(values: (Int(first)...Int(last)).map { Double($0) * step }, step: step)
  }

  private init(values: [Double], step: Double) {
    self.values = values
    self.step = step
  }

  /// The multiples of a step of at least `spacing`, or of a smaller one until there are two: one alone
  /// says nothing of the scale.
  package static func telling(in range: ClosedRange<Double>, spacing: Double) -> Ticks {
    var ticks = Ticks(in: range, spacing: spacing)
    // A step of four tenths is the next smaller one; four of them make a tenth.
    for _ in 0..<8 where ticks.values.count < 2 {
      ticks = Ticks(in: range, spacing: 0.4 * min(ticks.step, range.upperBound - range.lowerBound))
    }
    return ticks
  }

  /// Zero and the largest 1, 2 or 5 times a power of ten within seven tenths of the way from there to
  /// the farther end, for a hall; where zero isn't in the range, its outer round numbers.
  package static func two(in range: ClosedRange<Double>) -> Ticks {
    let end = -range.lowerBound > range.upperBound ? range.lowerBound : range.upperBound
    let digits = DecimalDigits(0.7 * abs(end))
    let steps = ["5e\(digits.exponent)", "2e\(digits.exponent)", "1e\(digits.exponent)"]
    guard range.contains(0),
      let step = steps.compactMap(Double.init).first(where: { $0 <= 0.7 * abs(end) }), step > 0
    else {
      let all = telling(in: range, spacing: (range.upperBound - range.lowerBound) / 3)
      let ends = [all.values.first, all.values.dropFirst().last].compactMap(\.self)
      return Ticks(values: ends, step: all.step)
    }
    return Ticks(values: end < 0 ? [-step, 0] : [0, step], step: step)
  }

  /// Ticks of the horizontal axis, about one per 9 columns.
  package static func x(of viewport: Viewport) -> Ticks {
    telling(in: viewport.x, spacing: viewport.dotWidth * 2 * 9)
  }

  /// Ticks of the vertical axis, about one per 5 rows.
  package static func y(of viewport: Viewport) -> Ticks {
    telling(in: viewport.y, spacing: viewport.dotHeight * 4 * 5)
  }

  /// The value with as many decimals as the step needs, or in powers of ten where those are shorter.
  package func label(_ value: Double, glyphs: GlyphSet) -> String {
    let exponent = DecimalDigits(step).exponent
    guard (-4...4).contains(exponent) else {
      let count = abs(value) < step ? 1 : DecimalDigits(abs(value)).exponent - exponent + 1
      let text = NumberText.shortest(abs(value) < step / 2 ? 0 : abs(value), digits: count)
      return NumberText.signed(text, isNegative: value < -step / 2, glyphs)
    }
    return NumberText.fixed(value, decimals: max(0, -exponent), glyphs: glyphs)
  }

  /// The smallest 1, 2 or 5 times a power of ten that is at least the spacing.
  private static func roundedUp(_ spacing: Double) -> Double? {
    let digits = DecimalDigits(spacing)
    let power = digits.exponent
    // Written out and read, so that 2e-3 is the double nearest to it.
    let steps = ["1e\(power)", "2e\(power)", "5e\(power)", "1e\(power + 1)"].compactMap(Double.init)
    return steps.first { $0 >= spacing && $0 > 0 && $0.isFinite }
  }
}
