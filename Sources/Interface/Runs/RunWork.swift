package import Lessons
package import Networks
package import Simulation

/// Whether runs are those of the present document.
package enum RunState: Hashable, Sendable {
  case ready
  /// They are those of an earlier one.
  case stale
  /// They are a part of them, while others make the rest.
  case running(fraction: Double)
}

/// What has become of runs that others make.
package enum RunProgress: Sendable {
  /// How much is done, 0…1.
  case fraction(Double)
  /// More of a network's run is there.
  case grown(run: Int, NetworkTrajectory)
  /// All of a network's runs have taken their steps, and others go on evaluating them.
  case trained(NetworkRuns)
  /// The next stage is there.
  case made(LabRuns)
}

/// Making all runs of a scene, and what is drawn beside them.
enum RunWork {
  case weights(WeightWork)
  case network(NetworkWork)

  /// - Parameter previous: runs whose surfaces are kept as far as they are the same.
  static func of(_ scene: Scene, after previous: LabRuns? = nil) -> RunWork {
    if let work = NetworkWork(scene, after: previous) { return .network(work) }
    return .weights(WeightWork(scene, after: previous))
  }

  /// As much as is done before anybody has to wait: all of it, a part, or the runs' first steps.
  func beginning(after previous: LabRuns?) -> LabRuns {
    switch self {
    case .weights(let work): work.beginning(after: previous)
    case .network(let work): work.beginning(after: previous)
    }
  }

  /// All of it, however long it takes.
  func runs(after previous: LabRuns?) -> LabRuns {
    switch self {
    case .weights(let work): work.runs(after: previous)
    case .network(let work): work.runs(after: previous)
    }
  }
}

/// Runs that somebody is to take to their next stage.
package struct RunOrder: Sendable {
  /// Other runs are another order, but for those that they grow into.
  package var id: Int { runs.order }
  let scene: Scene
  let runs: LabRuns
  /// The step that is looked at.
  var step = 0

  /// Makes the paths of a sketch, or completes what has its paths; nil if cancelled.
  ///
  /// - Parameters:
  ///   - threads: how many may work on it.
  ///   - report: called from any thread.
  package func nextStage(
    threads: Int = 1, unless cancellation: Cancellation,
    report: @escaping @Sendable (RunProgress) -> Void
  ) -> LabRuns? {
    switch RunWork.of(scene, after: runs) {
    case .weights(let work):
      work.nextStage(of: runs, unless: cancellation) { report(.fraction($0)) }
    case .network(let work):
      work.nextStage(
        of: runs, at: step, threads: threads, unless: cancellation, report: report)
    }
  }
}

/// Claims that somebody is to measure.
package struct ClaimOrder: Sendable {
  /// That of the list they are entered in.
  package let id: Int
  package let scene: Scene
  package let trajectories: SceneTrajectories
}
