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
}
