import Synchronization

/// What the threads that compute a plan share: the list of blocks, of which each takes the next, and
/// the parts that are done.
final class SweepCrew: Sendable {
  private struct Progress {
    var next = 0
    var done = 0
    var finished = 0
    var isCancelled = false
    var unread: [SweepPart] = []
  }

  private let plan: SweepPlan
  private let cost: Int
  private let progress = Mutex(Progress())

  /// Between two looks at whether to stop: some ten microseconds for a formula.
  private static let stepsPerSlice = 64

  init(_ plan: SweepPlan) {
    self.plan = plan
    cost = plan.cost
  }

  /// Computes blocks until there are none left or someone cancels. Any number of threads may do so.
  ///
  /// - Parameter report: called after every slice.
  func work(report: () -> Void = {}) {
    while let block = takeBlock() {
      let task = plan.task(block)
      while !task.isFinished {
        let before = task.step
        task.advance(by: Self.stepsPerSlice)
        guard note((task.step - before) * block.indices.count) else { return }
        report()
      }
      let part = task.part
      progress.withLock { progress in
        progress.unread.append(part)
        progress.finished += 1
      }
    }
  }

  private func takeBlock() -> SweepPlan.Block? {
    progress.withLock { progress in
      guard !progress.isCancelled, progress.next < plan.blocks.count else { return nil }
      progress.next += 1
      return plan.blocks[progress.next - 1]
    }
  }

  /// Notes steps that were made; false if no more are wanted.
  private func note(_ steps: Int) -> Bool {
    progress.withLock { progress in
      progress.done += steps
      return !progress.isCancelled
    }
  }

  /// Whether every block has been computed.
  var isFinished: Bool { progress.withLock { $0.finished == plan.blocks.count } }

  func cancel() { progress.withLock { $0.isCancelled = true } }

  /// How much of the work is done, 0…1.
  var fraction: Double {
    cost == 0 ? 1 : Double(progress.withLock { $0.done }) / Double(cost)
  }

  /// The parts that were finished since the last call.
  func takeFinished() -> [SweepPart] {
    progress.withLock { progress in
      defer { progress.unread = [] }
      return progress.unread
    }
  }
}
