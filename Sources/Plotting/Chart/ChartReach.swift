/// How far the axis of a chart has to go, and whether a linear one would press curves flat.
struct ChartReach {
  /// The largest magnitude of each curve that stays.
  private let reaches: [Double]
  /// Up to where the curves of runs that diverge are held; nil where none does.
  private let bound: Double?

  /// Beyond so many times what the others need, a curve that runs away leaves at the edge.
  private static func patience(isLogarithmic: Bool) -> Double { isLogarithmic ? 10 : 1 }
  /// On a linear scale of seven rows a curve so many times smaller than the largest lies on the zero.
  private static let flatness = 40.0
  /// A curve that is smaller than the largest by more isn't worth the others' room.
  private static let decades = 1e12

  init(_ curves: [ChartCurve], isLogarithmic: Bool) {
    reaches = curves.filter { !$0.leaves }.compactMap(\.reach)
    let leaving = curves.filter(\.leaves)
    guard !leaving.isEmpty else {
      bound = nil
      return
    }
    let starts = leaving.compactMap(\.start)
    // Among runs that all run away the flattest is the measure.
    let flattest = reaches.isEmpty ? leaving.compactMap(\.reach).min() : nil
    let needed = (reaches + starts + [flattest].compactMap(\.self)).max() ?? 1
    let patience = reaches.isEmpty ? 1 : Self.patience(isLogarithmic: isLogarithmic)
    bound = (needed > 0 ? needed : 1) * patience
  }

  /// Whether a value is to be inside.
  func holds(_ value: Double) -> Bool {
    value.isFinite && value.magnitude <= bound ?? .greatestFiniteMagnitude
  }

  /// Whether a limit lies near enough to be worth its place.
  func isNear(_ limit: Double) -> Bool {
    guard limit.isFinite else { return false }
    guard let largest = (reaches.max() ?? bound).flatMap({ $0 > 0 ? $0 : nil }) else { return true }
    return limit.magnitude <= 20 * largest
  }

  /// The unit of a compressed scale, where a linear one would press the flattest curve on the zero; nil
  /// where it doesn't.
  var unit: Double? {
    guard let largest = reaches.max(), largest > 0 else { return nil }
    let flattest = reaches.filter { $0 > largest / Self.decades }.min() ?? largest
    return Self.flatness * flattest < largest ? flattest / 10 : nil
  }

  /// Whether one of two charts would be compressed and the other not: nobody could compare them.
  static func differInForm(
    _ some: [ChartCurve], _ others: [ChartCurve], isLogarithmic: Bool
  ) -> Bool {
    let units = [some, others].map { ChartReach($0, isLogarithmic: isLogarithmic).unit }
    return !isLogarithmic && (units[0] == nil) != (units[1] == nil)
  }

  /// Whether two charts' curves fit on one scale: on it neither would have less than two thirds of
  /// the height that it has alone.
  static func areAlike(
    _ some: [ChartCurve], _ others: [ChartCurve], isLogarithmic: Bool
  ) -> Bool {
    let spans = [some, others, some + others].map { curves in
      let values = curves.flatMap(\.values).filter(\.isFinite)
      guard isLogarithmic else { return max(0, values.max() ?? 0) - min(0, values.min() ?? 0) }
      let positive = values.filter { $0 > 0 }
      return decimalLogarithm((positive.max() ?? 1) / (positive.min() ?? 1))
    }
    return spans[2] <= 1.5 * spans[0] && spans[2] <= 1.5 * spans[1]
  }
}

/// A curve of a chart at its dot columns; NaN where it has no value.
struct ChartCurve {
  let values: [Double]
  /// Whether it runs out of every scale, as a run that diverges does.
  var leaves = false

  var reach: Double? { values.lazy.filter(\.isFinite).map(\.magnitude).max() }
  var start: Double? { values.first(where: \.isFinite)?.magnitude }
}
