import Lessons
import Plotting
import Simulation

/// The colours' scale of all maps together, so that a colour means the same in each.
struct MapShades {
  let scale: HeatScale
  /// Whether decay helps somewhere: then the scale begins at the best that was reached without it,
  /// else at nearly the worst of all values.
  let beginsWithoutDecay: Bool
  /// The best that was reached without decay.
  let withoutDecay: Double?
  /// Whether all values are one, but for differences that mean nothing: then all have the same shade.
  let isFlat: Bool
  /// Whether the values are costs of what is the better the larger: what accuracies lack.
  let prefersLarge: Bool

  /// Which part of a value a difference has to be to mean something.
  private static let leastDifference = 1e-6

  /// With fewer cells than this that are better than without decay, the map would be one grey.
  private static let leastShare = 0.05
  /// Where the scale begins otherwise.
  private static let worstShare = 0.95

  /// nil as long as nothing is known.
  init?(of model: MapModel, maps: [Int]) {
    let values = maps.map { model.maps[$0] }.knownValues
    guard let best = values.first, let last = values.last else { return nil }
    prefersLarge = maps.contains { model.maps[$0].prefersLarge }
    let leastPositive = values.first { $0 > 0 }
    let bare = maps.map { model.baselines[$0] }.knownValues.first
    withoutDecay = bare
    let size = max(best.magnitude, last.magnitude)
    isFlat = last - best <= Self.leastDifference * size
    guard !isFlat else {
      (beginsWithoutDecay, scale) = (false, HeatScale(reference: best, best: best))
      return
    }
    let better = bare.map { bare in values.count { $0 < bare } } ?? 0
    if let bare, Double(better) >= Self.leastShare * Double(values.count) {
      beginsWithoutDecay = true
      scale = HeatScale(reference: bare, best: best, leastPositive: leastPositive)
    } else {
      beginsWithoutDecay = false
      let worst = values[min(Int(Self.worstShare * Double(values.count)), values.count - 1)]
      scale = HeatScale(
        reference: worst > best ? worst : last.nextUp, best: best, leastPositive: leastPositive)
    }
  }
}

extension MapShades {
  /// The shade of a value in one of the maps.
  func level(of value: Double, in map: SweepMap) -> UInt8 { scale.level(of: map.cost(of: value)) }

  /// The value whose cost this is.
  private func value(_ cost: Double) -> Double { prefersLarge ? 1 - cost : cost }

  /// The scale's ends, and the best without decay where the scale doesn't begin with it.
  var numbers: [String] {
    let bare = beginsWithoutDecay ? [] : [withoutDecay].compactMap(\.self)
    return DistinctNumbers.texts(of: ([scale.reference, scale.best] + bare).map(value))
  }

  /// The one value of flat maps.
  var onlyNumber: String { NumberText.shortest(value(scale.best), digits: 3) }

  /// What lies beyond the scale's bad end.
  var worseWord: String { prefersLarge ? "smaller" : "larger" }
}

extension SweepMap {
  /// A cell, or as long as it is pending the one that stands for it: its neighbour on the finest of
  /// the coarser grids that is known.
  func sketch(row: Int, column: Int) -> Cell {
    for stride in [1, 2, 4, 8] {
      let cell = self[row: row - row % stride, column: column - column % stride]
      if cell != .pending { return cell }
    }
    return .pending
  }
}
