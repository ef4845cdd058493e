/// Which level of a heat map a value has; the smaller the value, the higher the level.
///
/// Level 0 begins at the reference; from there to the best value, levels 1…7 are equal parts of the
/// logarithm, or of the value itself where there are values below zero.
package struct HeatScale: Hashable, Sendable {
  /// What a value has to stay below to be better than nothing.
  package let reference: Double
  package let best: Double
  private let isLogarithmic: Bool

  package static let levels = 7

  /// - Parameter best: the smallest value to be shown; zero counts as `leastPositive`.
  package init(reference: Double, best: Double, leastPositive: Double? = nil) {
    self.reference = reference
    let floor = best == 0 ? leastPositive ?? best : best
    self.best = floor
    isLogarithmic = floor > 0 && reference > 0
  }

  /// 0…7; 0 for what isn't finite and where reference and best leave no room.
  package func level(of value: Double) -> UInt8 {
    guard value.isFinite, reference.isFinite, best.isFinite, best < reference, value < reference
    else { return 0 }
    guard value > best else { return UInt8(Self.levels) }
    let share =
      isLogarithmic
      ? decimalLogarithm(reference / value) / decimalLogarithm(reference / best)
      : (reference - value) / (reference - best)
    guard share.isFinite else { return 0 }
    return UInt8(max(1, min(Self.levels, 1 + Int(share * Double(Self.levels)))))
  }
}
