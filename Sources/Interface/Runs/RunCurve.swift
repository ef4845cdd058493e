import Lessons
import Simulation

/// A number of a run that takes long to be made, at the steps that a chart shows.
struct RunCurve: Sendable {
  /// By step.
  let values: [Int: Double]
  /// Of the same run as it was pinned.
  let ghost: [Int: Double]?
  /// Where theory says that the run ends.
  let limit: Double?

  /// Worth nothing once it is cancelled.
  ///
  /// - Precondition: the quantity is dear.
  init(
    of quantity: ChartQuantity, _ run: Int, in runs: LabRuns, beside ghosts: Ghosts?,
    at steps: [Int], unless cancellation: Cancellation = .never
  ) {
    let measure = { (trajectory: Trajectory) in
      let present = steps.filter { $0 <= trajectory.lastStep }
      return Self.values(of: quantity, along: trajectory, in: runs, at: present, cancellation)
    }
    values = runs.trajectory(of: run).map(measure) ?? [:]
    ghost = ghosts?.trajectory(of: run, in: runs).map(measure)
    limit = Self.limit(of: quantity, run, in: runs)
  }

  private static func values(
    of quantity: ChartQuantity, along trajectory: Trajectory, in runs: LabRuns, at steps: [Int],
    _ cancellation: Cancellation
  ) -> [Int: Double] {
    switch quantity {
    case .loss:
      let losses = trajectory.losses(at: steps, unless: cancellation) ?? []
      return Dictionary(uniqueKeysWithValues: zip(steps, losses))
    case .validation:
      guard let surface = runs.validation?.surface else { return [:] }
      return losses(along: trajectory, on: surface, at: steps, unless: cancellation)
    case .decayRate(let axis):
      guard trajectory.run.decays else { return [:] }
      return updates(of: trajectory, at: steps, cancellation) { step, update in
        update.decayRate.percentage(of: axis, of: trajectory.run, at: step)
      }
    case .rootV(let axis):
      let values = trajectory.run.hyperparameters
      return updates(of: trajectory, at: steps, cancellation) { step, update in
        update.rootV(of: axis, step: step, values)
      }
    case .norm, .weight, .angle, .distance, .schedule, .layerNorm, .accuracy, .idleShare:
      preconditionFailure("this one is cheap")
    }
  }

  private static func losses(
    along trajectory: Trajectory, on surface: any Surface, at steps: [Int],
    unless cancellation: Cancellation
  ) -> [Int: Double] {
    let points = steps.map(trajectory.weights(at:))
    let losses =
      surface.dependsOnStep
      ? zip(points, steps).flatMap { point, step in
        surface.losses(at: [point], step: max(step, 1), unless: cancellation)
      }
      : surface.losses(at: points, unless: cancellation)
    return Dictionary(uniqueKeysWithValues: zip(steps, losses))
  }

  /// What is read off the steps, made again in one pass.
  private static func updates(
    of trajectory: Trajectory, at steps: [Int], _ cancellation: Cancellation,
    _ value: (Int, Row.Update) -> Double?
  ) -> [Int: Double] {
    guard let last = steps.last, last > 0 else { return [:] }
    var values: [Int: Double] = [:]
    var wanted = steps.drop { $0 < 1 }
    _ = trajectory.forEachUpdate(in: 1...last, unless: cancellation) { step, update in
      guard step == wanted.first else { return }
      wanted.removeFirst()
      values[step] = value(step, update)
    }
    return values
  }

  private static func limit(of quantity: ChartQuantity, _ run: Int, in runs: LabRuns) -> Double? {
    for case .limit(let place, _) in runs.predictions[run] {
      switch quantity {
      case .loss: return runs.surface?.loss(at: place, step: 1)
      case .validation: return runs.validation?.surface.loss(at: place, step: 1)
      default: return nil
      }
    }
    return nil
  }
}

extension RunCurve {
  /// What it takes to make one.
  static func cost(
    of quantity: ChartQuantity, _ run: Int, in runs: LabRuns, beside ghosts: Ghosts?, steps: Int
  ) -> WorkCost {
    let trajectories = [runs.trajectory(of: run), ghosts?.trajectory(of: run, in: runs)]
    return trajectories.compactMap(\.self).map { trajectory in
      switch quantity {
      case .loss: Self.cost(of: steps, on: trajectory.run.surface)
      case .validation: runs.validation.map { Self.cost(of: steps, on: $0.surface) } ?? .none
      default: trajectory.lastStep * trajectory.run.stepCost
      }
    }.sum
  }

  private static func cost(of steps: Int, on surface: any Surface) -> WorkCost {
    let vectors = surface.dependsOnStep ? steps : steps / Lanes.count + 1
    return vectors * surface.cost.loss
  }
}
