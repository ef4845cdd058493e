import Screen

/// Values along the height of a chart.
struct ChartScale {
  /// How values become heights.
  enum Form: Hashable {
    case linear
    case logarithmic
    /// Even about zero and logarithmic far from it, on both sides: asinh(v / unit). For curves of which
    /// one would press another flat.
    case compressed(unit: Double)
  }

  let form: Form
  /// What the form makes of the values at the bottom and at the top.
  private(set) var range: ClosedRange<Double>
  /// On a logarithmic scale, the value as which smaller ones are shown, zero too.
  let floor: Double
  let dots: Int

  /// A scale on which all values can be seen, but those of a run that diverges only as far as they
  /// leave the others legible. A scale that isn't logarithmic holds the zero, unless it needn't and
  /// would be more than half as long again for it.
  ///
  /// - Parameters:
  ///   - limits: where theory says that curves end.
  ///   - isLogarithmic: whether it is asked to be; it can't be where values are negative.
  ///   - floor: what is the least of interest on a logarithmic scale.
  ///   - needsZero: whether lengths above the zero are compared, not places.
  init(
    curves: [ChartCurve], limits: [Double], isLogarithmic: Bool, floor: Double?,
    needsZero: Bool = true, dots: Int
  ) {
    self.dots = dots
    let reach = ChartReach(curves, isLogarithmic: isLogarithmic)
    let held = curves.flatMap(\.values).filter { reach.holds($0) }
    let shown = held + limits.filter { reach.isNear($0) }
    let largest = held.max() ?? 0
    let isPositive = largest > 0 && !held.contains { $0 < 0 }
    let least = held.filter { $0 > 0 }.min() ?? largest
    self.floor = Self.least(under: largest, above: least, wish: floor)
    form =
      isLogarithmic && isPositive
      ? .logarithmic
      : reach.unit.map { .compressed(unit: $0) } ?? .linear
    range = 0...1
    let images = shown.compactMap(image)
    let mayLackZero = form == .logarithmic || form == .linear && !needsZero && Self.isFar(images)
    range = Self.range(of: images, holdsZero: !mayLackZero)
  }

  /// Twelve decades are enough to see; seven, where somebody says from where on. A zero lies a decade
  /// below all else.
  private static func least(under largest: Double, above least: Double, wish: Double?) -> Double {
    guard let wish else { return max(largest * 1e-12, least / 10) }
    return largest >= 100 * wish ? wish : largest * 1e-7
  }

  /// Whether the zero lies farther from all values than half of what they span.
  private static func isFar(_ values: [Double]) -> Bool {
    guard let low = values.min(), let high = values.max(), low < high else { return false }
    return max(low, -high) > (high - low) / 2
  }

  /// - Parameter images: what the form makes of the values.
  private static func range(of images: [Double], holdsZero: Bool) -> ClosedRange<Double> {
    var low = images.min() ?? 0
    var high = images.max() ?? 1
    if holdsZero { (low, high) = (min(0, low), max(0, high)) }
    if !(high - low > 1e-12 * max(abs(low), abs(high))) {
      // One number alone: a decade on either side has ticks.
      (low, high) = holdsZero ? (low, low + 1) : (low - 1, high + 1)
    }
    return (high - low).isFinite ? low...high : -1e300...1e300
  }

  /// The height in dots from the top, room left for a line two dots thick; nil for a value that no
  /// scale of this kind has. What lies beyond the range lies outside the dots, not farther than a
  /// thousand ranges.
  func dot(of value: Double) -> Double? {
    guard let mapped = image(of: value) else { return nil }
    let span = range.upperBound - range.lowerBound
    let share = min(max(-1000, mapped / span - range.lowerBound / span), 1000)
    return Double(dots - 1) - share * Double(max(0, dots - 2))
  }

  /// The value at a height.
  func value(atDot dot: Double) -> Double {
    let share = (Double(dots - 1) - dot) / Double(max(1, dots - 2))
    let mapped = range.lowerBound + share * (range.upperBound - range.lowerBound)
    switch form {
    case .linear: return mapped
    case .logarithmic: return powerOfTen(mapped)
    case .compressed(let unit): return unit * hyperbolicSine(mapped)
    }
  }

  /// Where a value lies to the range.
  enum Side { case inside, above, below }

  /// nil for a value that has no place.
  func side(of value: Double) -> Side? {
    guard let mapped = image(of: value) else { return nil }
    if mapped > range.upperBound { return .above }
    return mapped < range.lowerBound ? .below : .inside
  }

  private func image(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch form {
    case .linear: return value
    case .logarithmic: return value >= 0 ? decimalLogarithm(max(value, floor)) : nil
    case .compressed(let unit): return inverseHyperbolicSine(value / unit)
    }
  }
}
