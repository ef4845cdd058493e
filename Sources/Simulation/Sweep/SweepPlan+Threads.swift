extension SweepPlan {
  /// Computes all maps, in the order of the sweeps, and returns when they are complete.
  ///
  /// - Parameters:
  ///   - threads: how many work on it, the caller's included; where the system has fewer to give,
  ///     fewer.
  ///   - progress: called now and then, in the caller's thread, with the fraction that is done;
  ///     false cancels.
  /// - Returns: nil if cancelled.
  public func maps(
    threads: Int = 1, progress: (_ fraction: Double) -> Bool = { _ in true }
  ) -> [SweepMap]? {
    precondition(threads >= 1, "somebody has to do the work")
    let crew = SweepCrew(self)
    let others = (1..<threads).compactMap { _ in WorkerThread.start { crew.work() } }
    var isWanted = true
    func report() {
      guard isWanted, !progress(crew.fraction) else { return }
      isWanted = false
      crew.cancel()
    }
    crew.work(report: report)
    while isWanted && !crew.isFinished {
      // The others are at their last blocks.
      WorkerThread.pause(microseconds: 500)
      report()
    }
    for thread in others { thread.join() }
    guard isWanted else { return nil }
    var maps = emptyMaps
    for part in crew.takeFinished() { maps[part.sweep].enter(part) }
    return maps
  }
}

/// A plan that is being computed in the background, for a picture that is filled while one looks.
///
/// Letting go of it cancels the work.
public final class RunningSweep: Sendable {
  public let plan: SweepPlan
  private let crew: SweepCrew
  private let threads: [WorkerThread]

  /// Starts at once.
  ///
  /// - Parameter threads: how many work on it. If the system has none to give, the caller's does all
  ///   of it now.
  public init(_ plan: SweepPlan, threads: Int = 1) {
    precondition(threads >= 1, "somebody has to do the work")
    self.plan = plan
    let crew = SweepCrew(plan)
    self.crew = crew
    self.threads = (0..<threads).compactMap { _ in WorkerThread.start { crew.work() } }
    if self.threads.isEmpty { crew.work() }
  }

  deinit {
    crew.cancel()
    // Nobody waits: a slice of a surface of many rows may take a while.
    for thread in threads { thread.detach() }
  }

  /// How much of the work is done, 0…1.
  public var fraction: Double { crew.fraction }

  /// The parts that were finished since the last call, to be entered into the plan's `emptyMaps`.
  public func takeFinished() -> [SweepPart] { crew.takeFinished() }

  /// Stops the work within some steps. What was finished can still be taken.
  public func cancel() { crew.cancel() }
}
