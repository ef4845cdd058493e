import Simulation

/// Runs that were pinned, to be seen beside what the next change makes of them.
package struct Ghosts: Sendable {
  /// By the names of the runs.
  private let trajectories: [String: Trajectory]
  /// That of the runs when they were pinned.
  let revision: Int

  init(of runs: LabRuns) {
    trajectories = Dictionary(zip(runs.names.map(\.name), runs.trajectories)) { first, _ in first }
    revision = runs.revision
  }

  /// The pinned run of the same name as a present one.
  func trajectory(of run: Int, in runs: LabRuns) -> Trajectory? {
    trajectories[runs.names[run].name]
  }

  /// Whether the present runs lie on the pinned ones.
  func coincide(with runs: LabRuns) -> Bool {
    runs.trajectories.count == trajectories.count
      && runs.trajectories.indices.allSatisfy { run in
        trajectory(of: run, in: runs)?.path == runs.trajectories[run].path
      }
  }
}
