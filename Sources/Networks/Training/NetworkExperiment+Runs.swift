public import Simulation

extension NetworkExperiment {
  /// What is asked of the making of runs beside the runs.
  public struct Wishes: Sendable {
    /// How many threads work on it, each on a run of its own, of which the one that is least advanced goes
    /// on: all come forward together. The numbers don't depend on it.
    public var threads: Int
    /// Runs that are known, complete, by index: `adopted`.
    public var known: [Int: NetworkTrajectory] = [:]
    /// The step that is evaluated first, where it is kept; nil for the last.
    public var firstEvaluated: Int?

    public init(threads: Int = 1) { self.threads = threads }
  }

  /// Trains all runs and returns where they went, in the runs' order.
  ///
  /// What takes long is made some steps of all runs at a time, so that there is something to see;
  /// evaluations come after the steps.
  ///
  /// - Parameters:
  ///   - cancellation: looked at after every step.
  ///   - trained: called once with the runs, in the caller's thread, when all have taken their steps
  ///     and before the last of them are evaluated.
  ///   - progress: called at kept steps and after evaluations, from any of the threads, with the run's
  ///     index and what it has come to so far, which costs little to keep.
  /// - Returns: nil if cancelled.
  public func trajectories(
    _ wishes: Wishes, unless cancellation: Cancellation = .never,
    trained: ([NetworkTrajectory]) -> Void = { _ in },
    progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void = { _, _ in }
  ) -> [NetworkTrajectory]? {
    trajectories(wishes, unless: cancellation, report: {}, trained: trained, progress: progress)
  }

  /// The same on so many threads.
  public func trajectories(
    threads: Int = 1, unless cancellation: Cancellation = .never,
    progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void = { _, _ in }
  ) -> [NetworkTrajectory]? {
    trajectories(Wishes(threads: threads), unless: cancellation, progress: progress)
  }

  /// The same for who waits for it.
  ///
  /// - Parameter report: called now and then, in the caller's thread, with the fraction that is done.
  public func trajectories(
    threads: Int, unless cancellation: Cancellation = .never, report: (_ fraction: Double) -> Void
  ) -> [NetworkTrajectory]? {
    let shares = SharedFraction(parts: runs.count)
    return trajectories(
      Wishes(threads: threads), unless: cancellation, report: { report(shares.whole) },
      trained: { _ in }, progress: { shares.note($1.fraction, of: $0) })
  }

  private func trajectories(
    _ wishes: Wishes, unless cancellation: Cancellation, report: () -> Void,
    trained: ([NetworkTrajectory]) -> Void,
    progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void
  ) -> [NetworkTrajectory]? {
    let pool = TrainingPool(self, known: wishes.known)
    var target = 0
    repeat {
      target += size.stepsPerRound
      train(to: target, pool, wishes.threads, unless: cancellation, report: report, progress)
      guard !cancellation.isCancelled else { return nil }
      let isTrained = pool.isTrained
      if isTrained { trained(pool.trajectories) }
      let pieces = pool.unevaluated(first: wishes.firstEvaluated)
      evaluate(pieces, pool, wishes.threads, unless: cancellation, report: report, progress)
      guard !cancellation.isCancelled else { return nil }
      if isTrained { return pool.trajectories }
    } while true
  }

  /// Takes all runs that aren't finished at least to a step.
  private func train(
    to step: Int, _ pool: TrainingPool, _ threads: Int, unless cancellation: Cancellation,
    report: () -> Void, _ progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void
  ) {
    SharedWork.run(
      count: max(1, min(threads, runs.count)), threads: threads, report: report,
      { _, report in
        while !cancellation.isCancelled, let training = pool.take(before: step) {
          training.advance(unless: cancellation, progress)
          pool.putBack(training)
          report()
        }
      })
  }

  private func evaluate(
    _ pieces: [EvaluationPiece], _ pool: TrainingPool, _ threads: Int,
    unless cancellation: Cancellation, report: () -> Void,
    _ progress: @escaping @Sendable (_ run: Int, NetworkTrajectory) -> Void
  ) {
    SharedWork.run(
      count: pieces.count, threads: threads, report: report,
      { index, report in
        let piece = pieces[index]
        guard let results = piece.results(in: self, unless: cancellation) else { return }
        if let grown = pool.enter(results, ofRun: piece.run) { progress(piece.run, grown) }
        report()
      })
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
    for piece in training.unevaluated(first: nil) {
      guard let results = piece.results(in: self, unless: cancellation) else { return nil }
      training.enter(results)
    }
    return cancellation.isCancelled ? nil : training.trajectory
  }
}

extension NetworkSize {
  /// So many that there is something new to be evaluated a few times a second, and all of them where the
  /// whole takes no longer.
  var stepsPerRound: Int {
    let oneStep = max(Double(runs) * stepCost.milliseconds, 1e-9)
    let count = 300 / oneStep
    return count < Double(steps) ? max(keptInterval, Int(count)) : max(1, steps)
  }
}
