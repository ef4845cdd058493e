import Lessons
import Simulation

/// The losses of a run at the steps that a chart shows.
struct LossCurve {
  /// By step: the mean loss, without noise and penalty.
  let training: [Int: Double]
  /// Of the same run as it was pinned.
  let ghost: [Int: Double]?
  /// On the scene's second surface.
  let validation: [Int: Double]?
  /// Where theory says that the run ends.
  let limit: Double?

  init(of run: Int, in runs: LabRuns, beside ghosts: Ghosts?, at steps: [Int]) {
    let trajectory = runs.trajectories[run]
    training = Self.losses(of: trajectory, at: steps)
    ghost = ghosts?.trajectory(of: run, in: runs).map { Self.losses(of: $0, at: steps) }
    validation = runs.validation.map { second in
      Self.losses(along: trajectory, on: second.surface, at: steps)
    }
    limit = Self.limit(of: run, in: runs)
  }

  private static func losses(of trajectory: Trajectory, at steps: [Int]) -> [Int: Double] {
    let present = steps.filter { $0 <= trajectory.lastStep }
    return Dictionary(uniqueKeysWithValues: zip(present, trajectory.losses(at: present)))
  }

  private static func losses(
    along trajectory: Trajectory, on surface: any Surface, at steps: [Int]
  ) -> [Int: Double] {
    let present = steps.filter { $0 <= trajectory.lastStep }
    let points = present.map(trajectory.weights(at:))
    let losses =
      surface.dependsOnStep
      ? zip(points, present).map { surface.loss(at: $0, step: max($1, 1)) }
      : surface.losses(at: points)
    return Dictionary(uniqueKeysWithValues: zip(present, losses))
  }

  private static func limit(of run: Int, in runs: LabRuns) -> Double? {
    for case .limit(let place, _) in runs.predictions[run] {
      return runs.surface.loss(at: place, step: 1)
    }
    return nil
  }
}
