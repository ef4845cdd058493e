import Synchronization

/// What the threads that compute a plan share: the list of blocks, of which each takes the next.
final class SweepCrew: Sendable {
  private struct Progress {
    var next = 0
    var done = 0
    var finished = 0
  }

  private let plan: SweepPlan
  private let stepCount: Int
  private let progress = Mutex(Progress())

  init(_ plan: SweepPlan) {
    self.plan = plan
    stepCount = plan.stepCount
  }

  /// Computes blocks until there are none left or someone cancels. Any number of threads may do so.
  ///
  /// - Parameters:
  ///   - mailbox: one for all threads.
  ///   - report: called after every slice.
  func work(into mailbox: Mailbox<SweepPart>, report: () -> Void = {}) {
    while !mailbox.cancellation.isCancelled, let block = takeBlock() {
      let task = plan.task(block)
      while !task.isFinished {
        let before = task.step
        task.advance(by: block.stepsPerSlice)
        mailbox.note(fraction: fraction(after: (task.step - before) * block.indices.count))
        guard !mailbox.cancellation.isCancelled else { return }
        report()
      }
      mailbox.deliver(task.part)
      progress.withLock { $0.finished += 1 }
    }
  }

  private func takeBlock() -> SweepPlan.Block? {
    progress.withLock { progress in
      guard progress.next < plan.blocks.count else { return nil }
      progress.next += 1
      return plan.blocks[progress.next - 1]
    }
  }

  /// How much of the work is done, 0…1, now that so many steps more have been made.
  private func fraction(after steps: Int) -> Double {
    progress.withLock { progress in
      progress.done += steps
      return Double(progress.done) / Double(stepCount)
    }
  }

  /// Whether every block has been computed.
  var isFinished: Bool { progress.withLock { $0.finished == plan.blocks.count } }
}
