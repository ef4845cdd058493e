import Lessons
import Simulation

/// The losses of a run at the steps that a chart shows.
struct LossCurve: Sendable {
  /// By step: the mean loss, without noise and penalty.
  let training: [Int: Double]
  /// Of the same run as it was pinned.
  let ghost: [Int: Double]?
  /// On the scene's second surface.
  let validation: [Int: Double]?
  /// Where theory says that the run ends.
  let limit: Double?

  /// Worth nothing once it is cancelled.
  init(
    of run: Int, in runs: LabRuns, beside ghosts: Ghosts?, at steps: [Int],
    unless cancellation: Cancellation = .never
  ) {
    let trajectory = runs.trajectories[run]
    training = Self.losses(of: trajectory, at: steps, unless: cancellation)
    ghost = ghosts?.trajectory(of: run, in: runs).map {
      Self.losses(of: $0, at: steps, unless: cancellation)
    }
    validation = runs.validation.map { second in
      Self.losses(along: trajectory, on: second.surface, at: steps, unless: cancellation)
    }
    limit = Self.limit(of: run, in: runs)
  }

  /// What it takes to make one.
  static func cost(
    of run: Int, in runs: LabRuns, beside ghosts: Ghosts?, steps: Int
  ) -> WorkCost {
    let trajectories = [runs.trajectories[run], ghosts?.trajectory(of: run, in: runs)]
    let surfaces =
      trajectories.compactMap(\.?.run.surface) + [runs.validation?.surface].compactMap(\.self)
    return surfaces.map { surface in
      let vectors = surface.dependsOnStep ? steps : steps / Lanes.count + 1
      return vectors * surface.cost.loss
    }.sum
  }

  private static func losses(
    of trajectory: Trajectory, at steps: [Int], unless cancellation: Cancellation
  ) -> [Int: Double] {
    let present = steps.filter { $0 <= trajectory.lastStep }
    let losses = trajectory.losses(at: present, unless: cancellation) ?? []
    return Dictionary(uniqueKeysWithValues: zip(present, losses))
  }

  private static func losses(
    along trajectory: Trajectory, on surface: any Surface, at steps: [Int],
    unless cancellation: Cancellation
  ) -> [Int: Double] {
    let present = steps.filter { $0 <= trajectory.lastStep }
    let points = present.map(trajectory.weights(at:))
    let losses =
      surface.dependsOnStep
      ? zip(points, present).flatMap { point, step in
        surface.losses(at: [point], step: max(step, 1), unless: cancellation)
      }
      : surface.losses(at: points, unless: cancellation)
    return Dictionary(uniqueKeysWithValues: zip(present, losses))
  }

  private static func limit(of run: Int, in runs: LabRuns) -> Double? {
    for case .limit(let place, _) in runs.predictions[run] {
      return runs.surface.loss(at: place, step: 1)
    }
    return nil
  }
}
