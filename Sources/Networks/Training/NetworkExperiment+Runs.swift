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
