package import Networks
package import Simulation

/// Where the runs of a scene went, in their order.
package enum SceneTrajectories: Sendable {
  /// Of two weights.
  case weights([Trajectory])
  case network([NetworkTrajectory])

  package var count: Int {
    switch self {
    case .weights(let runs): runs.count
    case .network(let runs): runs.count
    }
  }

  /// Those of a network; nil where they are of two weights.
  package var networks: [NetworkTrajectory]? {
    if case .network(let runs) = self { runs } else { nil }
  }
}

extension Scene {
  /// Makes the runs.
  ///
  /// - Parameters:
  ///   - threads: how many train networks, each a run of its own; nil for all processors.
  ///   - progress: called now and then, in the caller's thread, with the fraction that is done.
  package func trajectories(
    threads: Int? = nil, progress: @escaping (_ fraction: Double) -> Void = { _ in }
  ) -> SceneTrajectories {
    guard let experiment = networkExperiment() else {
      return .weights(experiment().trajectories(unless: .never, progress: progress) ?? [])
    }
    let threads = threads ?? Processors.count
    return .network(experiment.trajectories(threads: threads, report: progress) ?? [])
  }
}
