public import Simulation
import Synchronization

extension NetworkExperiment {
  /// Trains all runs and returns where they went, in the runs' order.
  ///
  /// - Parameters:
  ///   - threads: how many work on it, each on a run of its own. The numbers don't depend on it.
  ///   - cancellation: looked at after every step.
  ///   - progress: called at kept steps, from any of the threads, with the run's index and what it has
  ///     come to so far, which costs little to keep.
  /// - Returns: nil if cancelled.
  public func trajectories(
    threads: Int = 1, unless cancellation: Cancellation = .never,
    progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void = { _, _ in }
  ) -> [NetworkTrajectory]? {
    let results = Results()
    SharedWork.run(count: runs.count, threads: threads) { index in
      let trajectory = self.trajectory(ofRun: index, unless: cancellation) { progress(index, $0) }
      if let trajectory { results.enter(trajectory, at: index) }
    }
    return cancellation.isCancelled ? nil : results.all(count: runs.count)
  }

  /// Trains one run.
  ///
  /// - Returns: nil if cancelled.
  public func trajectory(
    ofRun index: Int, unless cancellation: Cancellation = .never,
    progress: (NetworkTrajectory) -> Void = { _ in }
  ) -> NetworkTrajectory? {
    let trainer = Trainer(self, run: index)
    var trajectory = NetworkTrajectory(experiment: self, run: index, trainer)
    progress(trajectory)
    while trajectory.lastStep < steps {
      guard !cancellation.isCancelled else { return nil }
      let step = trajectory.lastStep + 1
      let loss = trainer.advance(to: step)
      guard trainer.stepper.isFinite else {
        trajectory.outcome = .diverged(step: step)
        return trajectory
      }
      trajectory.append(loss: loss, trainer)
      if trajectory.kept.last?.step == step { progress(trajectory) }
    }
    return cancellation.isCancelled ? nil : trajectory
  }

  private final class Results: Sendable {
    private let made = Mutex<[Int: NetworkTrajectory]>([:])

    func enter(_ trajectory: NetworkTrajectory, at index: Int) {
      made.withLock { $0[index] = trajectory }
    }

    func all(count: Int) -> [NetworkTrajectory]? {
      made.withLock { made in
        let all = (0..<count).compactMap { made[$0] }
        return all.count == count ? all : nil
      }
    }
  }
}
