import Simulation

/// The quantities of runs that have been watched, step by step, so that each is computed once.
struct SeriesCache {
  private struct Key: Hashable {
    var quantity: RunQuantity
    var run: Int
  }

  private var series: [Key: [Double]] = [:]
  private var count = 0

  /// Numbers kept at most, 8 bytes each. The cache starts anew when it is full.
  private static let capacity = 1 << 24

  /// A quantity's values at t = 0, 1, … up to the run's end, NaN where it has none.
  mutating func values(
    of quantity: RunQuantity, run: Int, in runs: ClaimRuns
  ) throws(ClaimFailure) -> [Double] {
    let key = Key(quantity: quantity, run: run)
    if let known = series[key] { return known }
    let values = try runs.values(
      of: quantity, run: run, at: 0...runs.trajectories[run].lastStep)
    if count + values.count > Self.capacity {
      series.removeAll()
      count = 0
    }
    series[key] = values
    count += values.count
    return values
  }
}
