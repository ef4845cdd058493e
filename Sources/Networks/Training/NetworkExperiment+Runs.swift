public import Simulation
import Synchronization

extension NetworkExperiment {
  /// Trains all runs and returns where they went, in the runs' order.
  ///
  /// - Parameters:
  ///   - threads: how many work on it, each on a run of its own, of which the one that is least advanced
  ///     goes on: all come forward together. The numbers don't depend on it.
  ///   - cancellation: looked at after every step.
  ///   - progress: called at kept steps, from any of the threads, with the run's index and what it has
  ///     come to so far, which costs little to keep.
  /// - Returns: nil if cancelled.
  public func trajectories(
    threads: Int = 1, unless cancellation: Cancellation = .never,
    progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void = { _, _ in }
  ) -> [NetworkTrajectory]? {
    let pool = TrainingPool(self)
    SharedWork.run(count: max(1, min(threads, runs.count)), threads: threads) { _ in
      while !cancellation.isCancelled, let training = pool.take() {
        training.advance(unless: cancellation, progress)
        pool.putBack(training)
      }
    }
    return cancellation.isCancelled ? nil : pool.trajectories
  }

  /// The same for who waits for it.
  ///
  /// - Parameter report: called now and then, in the caller's thread, with the fraction that is done.
  public func trajectories(
    threads: Int, unless cancellation: Cancellation = .never, report: (_ fraction: Double) -> Void
  ) -> [NetworkTrajectory]? {
    let pool = TrainingPool(self)
    let reached = ReachedSteps()
    let whole = Double(max(1, runs.count * steps))
    SharedWork.run(
      count: max(1, min(threads, runs.count)), threads: threads,
      report: { report(Double(reached.sum) / whole) },
      { _, report in
        while !cancellation.isCancelled, let training = pool.take() {
          training.advance(unless: cancellation) { reached.note($1.lastStep, ofRun: $0) }
          pool.putBack(training)
          report()
        }
      })
    return cancellation.isCancelled ? nil : pool.trajectories
  }

  /// Trains one run.
  ///
  /// - Returns: nil if cancelled.
  public func trajectory(
    ofRun index: Int, unless cancellation: Cancellation = .never,
    progress: (NetworkTrajectory) -> Void = { _ in }
  ) -> NetworkTrajectory? {
    let training = Training(self, run: index)
    while !training.isFinished {
      guard !cancellation.isCancelled else { return nil }
      training.advance(unless: cancellation) { progress($1) }
    }
    return cancellation.isCancelled ? nil : training.trajectory
  }
}

/// How far each of some runs is.
private final class ReachedSteps: Sendable {
  private let steps = Mutex<[Int: Int]>([:])

  var sum: Int { steps.withLock { $0.values.reduce(0, +) } }

  func note(_ step: Int, ofRun index: Int) { steps.withLock { $0[index] = step } }
}
