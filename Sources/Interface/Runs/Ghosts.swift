import Networks
import Simulation

/// Runs that were pinned, to be seen beside what the next change makes of them.
package struct Ghosts: Sendable {
  private let runs: LabRuns

  init(of runs: LabRuns) { self.runs = runs }

  /// That of the runs when they were pinned.
  var revision: Int { runs.revision }

  /// The pinned run of two weights of the same name as a present one.
  func trajectory(of run: Int, in runs: LabRuns) -> Trajectory? {
    index(of: run, in: runs).flatMap(self.runs.trajectory(of:))
  }

  /// The pinned run of a network of the same name as a present one.
  func training(of run: Int, in runs: LabRuns) -> NetworkTrajectory? {
    index(of: run, in: runs).flatMap(self.runs.training(of:))
  }

  private func index(of run: Int, in runs: LabRuns) -> Int? {
    self.runs.names.firstIndex { $0.name == runs.names[run].name }
  }

  /// Where a pinned run was after a step, or after its last, in the present runs' plane.
  func place(of run: Int, at step: Int, in runs: LabRuns) -> Vector? {
    if let trajectory = trajectory(of: run, in: runs) { return trajectory.weights(upTo: step) }
    return places(of: run, in: runs)?.last { $0.step <= step }?.place
  }

  /// The places of a pinned run with their steps, in the present runs' plane.
  func places(of run: Int, in runs: LabRuns) -> [(step: Int, place: Vector)]? {
    if let trajectory = trajectory(of: run, in: runs) {
      return trajectory.path.enumerated().map { ($0.offset, $0.element) }
    }
    guard let training = training(of: run, in: runs), let plane = runs.network?.plane?.plane,
      training.kept[0].weights.count == plane.origin.count
    else { return nil }
    return training.kept.map { ($0.step, plane.place(of: $0.weights)) }
  }

  /// Whether the present runs lie on the pinned ones.
  func coincide(with runs: LabRuns) -> Bool {
    guard runs.names.count == self.runs.names.count else { return false }
    return runs.names.indices.allSatisfy { run in
      if let training = runs.training(of: run) {
        return self.training(of: run, in: runs)?.batchLosses == training.batchLosses
          && self.training(of: run, in: runs)?.kept.last?.weights == training.kept.last?.weights
      }
      return trajectory(of: run, in: runs)?.path == runs.trajectory(of: run)?.path
    }
  }
}
