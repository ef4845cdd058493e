import Simulation

/// The maps of a scene's optimizers, each made when a claim first asks for it.
struct MapCache {
  private var maps: [Int: SweepMap] = [:]
  private let threads: Int
  /// Hears how far a map is.
  var progress: ClaimProgress?

  /// - Parameter threads: how many compute a map; nil for all processors.
  init(threads: Int? = nil) {
    self.threads = threads ?? Processors.count
  }

  /// What the map of a run comes down to.
  ///
  /// - Throws: `cancelled`; `noLaw`, if the map bears out none: what few or scattered best weight decays come to
  ///   is no fact; `noMapValue`, if its metric can't be compared.
  mutating func value(
    of summary: ClaimFunction.MapSummary, run: Int, in runs: ClaimRuns
  ) throws(ClaimFailure) -> Double {
    let map = try map(of: run, in: runs)
    let course = map.course
    guard course.isLaw else { throw .noLaw(of: summary.rawValue, run: runs.names[run], course) }
    let value =
      switch summary {
      case .ridgeSlope: map.ridgeSlope
      case .transfer: map.transfer
      }
    guard let value else { throw .noMapValue(of: summary.rawValue, run: runs.names[run]) }
    return value
  }

  private mutating func map(of run: Int, in runs: ClaimRuns) throws(ClaimFailure) -> SweepMap {
    if let known = maps[run] { return known }
    let sweep: SceneSweep
    do {
      sweep = try runs.scene.sweeps()[run]
    } catch {
      throw .unreadable(error.sentence)
    }
    let cost = sweep.cost
    let made = [sweep].plan().maps(threads: threads) { fraction in
      progress?.advance(fraction, of: cost)
      return !runs.cancellation.isCancelled
    }
    guard let map = made?.first else { throw .cancelled }
    maps[run] = map
    return map
  }
}
