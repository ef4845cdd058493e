import Simulation

/// How much of the claims has been measured, in shares of what they cost. Belongs to one thread.
final class ClaimProgress {
  private let report: (Double) -> Void
  private let total: WorkCost
  private var done = WorkCost.none
  private var fraction = 0.0

  /// - Parameter report: called with fractions that only grow, 0…1.
  init(total: WorkCost, report: @escaping (Double) -> Void) {
    self.total = total
    self.report = report
  }

  /// A part has been done.
  func finish(_ cost: WorkCost) {
    done += cost
    say(done)
  }

  /// A fraction of the next part has been done.
  func advance(_ share: Double, of cost: WorkCost) {
    say(WorkCost(operations: done.operations + share * cost.operations))
  }

  private func say(_ done: WorkCost) {
    guard total > .none else { return }
    fraction = max(fraction, min(1, done.operations / total.operations))
    report(fraction)
  }
}
