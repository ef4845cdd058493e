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
    let mailbox = Mailbox<SweepPart>()
    let crew = SweepCrew(self)
    let others = (1..<threads).compactMap { _ in WorkerThread.start { crew.work(into: mailbox) } }
    func report() {
      guard !mailbox.cancellation.isCancelled, !progress(mailbox.fraction) else { return }
      mailbox.cancellation.cancel()
    }
    crew.work(into: mailbox, report: report)
    while !mailbox.cancellation.isCancelled && !crew.isFinished {
      // The others are at their last blocks.
      WorkerThread.pause(microseconds: 500)
      report()
    }
    for thread in others { thread.join() }
    guard !mailbox.cancellation.isCancelled else { return nil }
    var maps = emptyMaps
    for part in mailbox.takeFinished() { maps[part.sweep].enter(part) }
    return maps
  }
}

/// A plan that is being computed in the background, for a picture that is filled while one looks.
///
/// Letting go of it cancels the work.
public final class RunningSweep: Sendable {
  public let plan: SweepPlan
  private let job: BackgroundJob<SweepPart>

  /// Starts at once.
  ///
  /// - Parameter threads: how many work on it. If the system has none to give, the caller's does all
  ///   of it now.
  public init(_ plan: SweepPlan, threads: Int = 1) {
    self.plan = plan
    let crew = SweepCrew(plan)
    job = BackgroundJob(threads: threads) { mailbox in crew.work(into: mailbox) }
  }

  /// How much of the work is done, 0…1.
  public var fraction: Double { plan.blocks.isEmpty ? 1 : job.fraction }

  /// Whether nobody works on it any more.
  public var isFinished: Bool { job.isFinished }

  /// The parts that were finished since the last call, to be entered into the plan's `emptyMaps`.
  public func takeFinished() -> [SweepPart] { job.takeFinished() }

  /// Stops the work within some steps. What was finished can still be taken.
  public func cancel() { job.cancel() }
}
