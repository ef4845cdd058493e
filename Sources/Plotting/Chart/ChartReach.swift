/// How far the axis of a chart goes from zero, where one of its curves runs away.
///
/// A run that diverges passes any number: an axis that held it would press all others into one row.
/// So the axis holds where the curves begin, the flattest of them, and those that reach no farther
/// than twenty times what it holds already. A spike below that stays in the picture; what goes
/// beyond it leaves at the edge.
enum ChartReach {
  private static let patience = 20.0

  /// The largest magnitude that the axis holds; nil if there is no curve with a number.
  ///
  /// - Parameter limits: where theory says that curves end; held where curves alone would nearly do.
  static func bound(of curves: [[Double]], limits: [Double]) -> Double? {
    let reaches = curves.compactMap { curve in
      curve.lazy.filter(\.isFinite).map(\.magnitude).max()
    }
    guard let flattest = reaches.min() else { return nil }
    let starts = curves.compactMap { $0.first(where: \.isFinite)?.magnitude }
    var bound = max(flattest, starts.max() ?? 0)
    let others = limits.filter(\.isFinite).map(\.magnitude)
    for reach in (reaches + others).sorted() where bound == 0 || reach <= patience * bound {
      bound = max(bound, reach)
    }
    return bound
  }
}
