/// Which level a value has among others, the smaller the higher: for pictures of few levels.
///
/// Threshold k of n is the (k/n)² quantile of all values: most levels lie where values are small, and
/// every set of values fills the scale, whatever its unit.
package struct QuantileScale: Hashable, Sendable {
  private let thresholds: [Double]

  /// - Parameters:
  ///   - values: in ascending order.
  ///   - levels: at least one.
  package init(of values: [Double], levels: Int) {
    precondition(levels > 0, "a scale has a level")
    thresholds =
      values.isEmpty
      ? []
      : (1..<levels).map { k in
        let share = Double(k * k) / Double(levels * levels)
        return values[min(Int(share * Double(values.count)), values.count - 1)]
      }
  }

  /// From 0, the worst, to the number of levels less one.
  package func level(of value: Double) -> Int { thresholds.count { value <= $0 } }
}
