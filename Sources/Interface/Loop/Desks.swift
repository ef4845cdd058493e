import Lessons
import Simulation

/// What is computed beside the loop: runs, maps and claims.
struct Desks {
  let threads: Int
  private var runs = Desk<BackgroundJob<RunProgress>>()
  private var maps = Desk<RunningSweep>()
  private var claims = Desk<RunningVerification>()

  init(threads: Int) { self.threads = threads }

  var isBusy: Bool { runs.work != nil || maps.work != nil || claims.work != nil }

  /// Begins what is wanted and lets go of what is wanted no more.
  mutating func follow(_ model: Model) {
    let wantedRuns = model.wantedRuns
    runs.follow(wantedRuns?.id) { [threads] in wantedRuns.map { Self.job($0, threads: threads) } }
    let wantedMaps = model.wantedSweeps
    maps.follow(wantedMaps?.id) {
      wantedMaps.map { order in
        RunningSweep(threads: threads) {
          order.sweeps.plan(order: .coarseToFine).completing(order.maps)
        }
      }
    }
    let wantedClaims = model.wantedClaims
    claims.follow(wantedClaims?.id) {
      wantedClaims.map {
        RunningVerification(of: $0.scene, trajectories: $0.trajectories, threads: threads)
      }
    }
  }

  private static func job(_ order: RunOrder, threads: Int) -> BackgroundJob<RunProgress> {
    BackgroundJob { mailbox in
      let runs = order.nextStage(threads: threads, unless: mailbox.cancellation) { report in
        if case .fraction(let fraction) = report {
          mailbox.note(fraction: fraction)
        } else {
          mailbox.deliver(report)
        }
      }
      if let runs { mailbox.deliver(.made(runs)) }
    }
  }

  /// Enters into the model what was finished since the last time.
  func deliver(to model: inout Model) {
    if let (id, job) = runs.work {
      model.receive(.fraction(job.fraction), for: id)
      for progress in job.takeFinished() { model.receive(progress, for: id) }
    }
    if let (id, job) = maps.work {
      let parts = job.takeFinished()
      if !parts.isEmpty { model.receive(parts, for: id) }
    }
    if let (id, job) = claims.work {
      let parts = job.takeFinished()
      if !parts.isEmpty { model.receive(parts, for: id) }
    }
  }
}
