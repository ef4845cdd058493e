import Simulation

/// Has sweeps computed by other threads while the loop goes on.
///
/// It follows what the model wants: of an order that is new what is missing is begun, one that is
/// wanted no more is cancelled. What was delivered before stays in the model, and an order that comes
/// back goes on from there.
final class SweepDesk {
  private let threads: Int
  private var work: (id: Int, sweep: RunningSweep)?

  init(threads: Int) { self.threads = threads }

  var isBusy: Bool { work != nil }

  /// Begins, goes on with or cancels work.
  func follow(_ order: SweepOrder?) {
    guard order?.id != work?.id else { return }
    work = order.map { order in
      let plan = SweepPlan(order.sweeps, order: .coarseToFine).completing(order.maps)
      return (order.id, RunningSweep(plan, threads: threads))
    }
  }

  /// Enters into the model what was finished since the last time.
  func deliver(to model: inout Model) {
    guard let work else { return }
    let parts = work.sweep.takeFinished()
    if !parts.isEmpty { model.receive(parts, for: work.id) }
  }
}
