import Simulation

@testable import Interface

extension LabRuns {
  /// The runs of two weights.
  var paths: [Trajectory] { weights?.trajectories ?? [] }
}
