import Lessons
package import Simulation

// What is computed while the lab goes on: the loop follows the orders and sends back what is done.
extension Model {
  /// The runs that are to be made; nil if they are there.
  package var wantedRuns: RunOrder? {
    guard case .running = shown.runState else { return nil }
    return RunOrder(
      scene: shown.document.scene, runs: shown.runs, step: shown.playback.step)
  }

  /// The maps that are to be computed; nil if no map is open, or all is known.
  package var wantedSweeps: SweepOrder? {
    guard sheets.contains(.map), let map = shown.map, !map.isComplete else { return nil }
    return SweepOrder(
      id: map.id, sweeps: map.definition.sweeps, maps: map.maps + map.baselines)
  }

  /// The claims that are to be measured; nil if none are looked at, or all are known.
  package var wantedClaims: ClaimOrder? {
    guard case .claims? = screen, shown.runState == .ready, !shown.claimBoard.isComplete else {
      return nil
    }
    return ClaimOrder(
      id: shown.claimBoardID, scene: shown.document.scene,
      trajectories: shown.runs.trajectories)
  }

  mutating func receive(_ progress: RunProgress, for id: Int) {
    shown.receive(progress, for: id)
    keepClaims()
  }

  /// Enters what was computed for an order; what comes too late for another one is dropped.
  package mutating func receive(_ parts: [SweepPart], for id: Int) {
    guard shown.map?.id == id else { return }
    shown.map?.receive(parts)
  }

  mutating func receive(_ parts: [RunningVerification.Part], for id: Int) {
    keepClaims()
    guard shown.claims?.id == id else { return }
    shown.claims?.enter(parts)
  }

  /// Runs what is on the screen now.
  mutating func renewRuns() {
    shown.makeRuns()
    keepClaims()
  }

  /// A list of claims that is looked at is that of the present runs.
  mutating func keepClaims() {
    guard sheets.contains(.claims) else { return }
    shown.claims = shown.claimBoard
  }

  /// Does all that is wanted now, for a picture without a loop.
  ///
  /// - Parameter progress: called now and then with the fraction that is done of what is being done, from
  ///   any thread.
  package mutating func completeWork(
    threads: Int, progress: @escaping @Sendable (_ fraction: Double) -> Void = { _ in }
  ) {
    while let order = wantedRuns, let runs = complete(order, threads: threads, progress: progress) {
      receive(.made(runs), for: order.id)
    }
    if let order = wantedSweeps { complete(order, threads: threads, progress: progress) }
    keepClaims()
    if let order = wantedClaims {
      let results = Verification(
        of: order.scene, trajectories: order.trajectories, threads: threads, progress: progress
      ).results
      receive(
        results.enumerated().map { RunningVerification.Part(index: $0, result: $1) },
        for: order.id)
    }
  }

  private func complete(
    _ order: RunOrder, threads: Int, progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) -> LabRuns? {
    order.nextStage(threads: threads, unless: .never) { report in
      if case .fraction(let done) = report { progress(done) }
    }
  }

  private mutating func complete(
    _ order: SweepOrder, threads: Int, progress: (_ fraction: Double) -> Void
  ) {
    let plan = order.sweeps.plan().completing(order.maps)
    let maps =
      plan.maps(threads: threads) { fraction in
        progress(fraction)
        return true
      } ?? []
    for (index, map) in maps.enumerated() {
      let computed = map.cells.indices.filter { map.cells[$0] != .pending }
      let part = SweepPart(
        sweep: index, indices: computed, cells: computed.map { map.cells[$0] })
      receive([part], for: order.id)
    }
  }
}
