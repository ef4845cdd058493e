import Simulation

/// The quantities of runs that have been watched, step by step, so that each is computed once.
struct SeriesCache {
  private struct Key: Hashable {
    var quantity: RunQuantity
    var run: Int
  }

  private var series: [Key: [Double]] = [:]
  /// Numbers that are kept, 8 bytes each.
  private(set) var count = 0
  private let capacity: Int

  /// - Parameter capacity: how many numbers are kept at most. A full cache starts anew.
  init(capacity: Int = 1 << 24) { self.capacity = capacity }

  /// A quantity's values at t = 0, 1, … up to the run's end, NaN where it has none.
  mutating func values(
    of quantity: RunQuantity, run: Int, in runs: inout ClaimRuns
  ) throws(ClaimFailure) -> [Double] {
    let key = Key(quantity: quantity, run: run)
    if let known = series[key] { return known }
    let values = try runs.values(
      of: quantity, run: run, at: 0...runs.lastStep(of: run))
    if count + values.count > capacity {
      series.removeAll()
      count = 0
    }
    series[key] = values
    count += values.count
    return values
  }
}
