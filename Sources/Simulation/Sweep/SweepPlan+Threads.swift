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
    (self as any SweepWork).maps(threads: threads, progress: progress)
  }
}

/// A plan that is being computed in the background, for a picture that is filled while one looks.
///
/// Letting go of it cancels the work.
public final class RunningSweep: Sendable {
  private let job: BackgroundJob<SweepPart>

  /// Starts at once.
  ///
  /// - Parameter threads: how many work on it. If the system has none to give, the caller's does all
  ///   of it now.
  public convenience init(_ plan: SweepPlan, threads: Int = 1) {
    self.init(threads: threads) { plan as any SweepWork }
  }

  /// The same of a plan that is made in the background too: one of many cells takes its time.
  package init(threads: Int = 1, planning: @escaping @Sendable () -> any SweepWork) {
    let shared = SharedCrew(planning: planning)
    job = BackgroundJob(threads: threads) { mailbox in
      guard let crew = shared.crew(unless: mailbox.cancellation) else { return }
      crew.work(into: mailbox)
      if crew.isFinished { mailbox.note(fraction: 1) }
    }
  }

  /// How much of the work is done, 0…1.
  public var fraction: Double { job.fraction }

  /// Whether nobody works on it any more.
  public var isFinished: Bool { job.isFinished }

  /// The parts that were finished since the last call, to be entered into the plan's `emptyMaps`.
  public func takeFinished() -> [SweepPart] { job.takeFinished() }

  /// Stops the work within some steps. What was finished can still be taken.
  public func cancel() { job.cancel() }

  /// The crew of a plan, which the first of its threads makes.
  private final class SharedCrew: Sendable {
    private let planning: @Sendable () -> any SweepWork
    private let made = Mutex<SweepCrew?>(nil)

    init(planning: @escaping @Sendable () -> any SweepWork) { self.planning = planning }

    func crew(unless cancellation: Cancellation) -> SweepCrew? {
      made.withLock { made in
        if made == nil, !cancellation.isCancelled { made = SweepCrew(planning()) }
        return made
      }
    }
  }
}
