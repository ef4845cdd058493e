import Lessons
package import Simulation

/// Where theory says the runs of a scene go, as far as the scene wants it shown.
///
/// Every number is computed from the surface and the hyperparameters; none is read off a run.
struct Theory {
  let scene: Scene
  let experiment: Experiment
  let surface: any Surface

  /// The minimum of the mean loss.
  var minimum: Vector? { scene.minimum(on: surface) }

  func predictions(for run: Experiment.Run) -> [RunPrediction] {
    let overlays = Set(scene.overlays)
    var predictions: [RunPrediction] = []
    if overlays.contains(.box), let box = box(of: run) { predictions.append(box) }
    if overlays.contains(.halfLife), let path = decayPath(of: run) {
      predictions.append(.path(path))
    }
    if overlays.contains(.twoCycle) { predictions += twoCycle(of: run) }
    if let limit = limit(of: run, overlays: overlays) { predictions.append(limit) }
    return predictions
  }

  private func box(of run: Experiment.Run) -> RunPrediction? {
    WeightBox(rule: run.rule, hyperparameters: run.hyperparameters)
      .map { .box(halfWidth: $0.halfWidth) }
  }

  /// The exact path where only the decay moves the weights.
  private func decayPath(of run: Experiment.Run) -> DecayPath? {
    guard run.surface.gradient(at: run.start) == .zero,
      let decay = PureDecay(
        rule: run.rule, hyperparameters: run.hyperparameters, schedule: run.schedule)
    else { return nil }
    return DecayPath(decay, from: run.start, steps: experiment.steps)
  }

  private func twoCycle(of run: Experiment.Run) -> [RunPrediction] {
    guard run.rule == .normalized,
      let cycle = TwoCycle(
        hyperparameters: run.hyperparameters, surface: run.surface, start: run.start)
    else { return [] }
    return [
      .limit(cycle.afterEvenSteps, word: "2-cycle"), .limit(cycle.afterOddSteps, word: ""),
    ]
  }

  /// Where the run ends, if the scene names that kind of place. The minimum has its own mark.
  private func limit(of run: Experiment.Run, overlays: Set<Scene.Overlay>) -> RunPrediction? {
    guard
      !overlays.isDisjoint(with: [.mapPoint, .constrainedMinimum, .equilibrium]),
      let limit = Limit.of(run, noise: experiment.noise)
    else { return nil }
    switch limit.kind {
    case .minimum:
      return nil
    case .mapPoint:
      guard overlays.contains(.mapPoint) || overlays.contains(.equilibrium) else { return nil }
      return .limit(limit.point, word: overlays.contains(.mapPoint) ? "MAP" : "limit")
    case .constrainedMinimum, .equilibrium:
      guard overlays.contains(.constrainedMinimum) || overlays.contains(.equilibrium) else {
        return nil
      }
      return .limit(limit.point, word: "limit")
    }
  }
}

/// The path of weights that only shrink, at evenly spaced steps.
package struct DecayPath: Hashable, Sendable {
  package let points: [Vector]
  private let stride: Int

  private static let sampleCount = 2000

  init(_ decay: PureDecay, from start: Vector, steps: Int) {
    stride = max(1, steps / Self.sampleCount)
    points = decay.points(from: start, at: Array(Swift.stride(from: 0, through: steps, by: stride)))
  }

  /// w_t, between two samples in proportion; nil beyond the last.
  func weights(at step: Int) -> Vector? {
    let index = step / stride
    guard step >= 0, points.indices.contains(index) else { return nil }
    guard points.indices.contains(index + 1) else { return points[index] }
    let share = Double(step % stride) / Double(stride)
    let (before, after) = (points[index], points[index + 1])
    return Vector(
      before.x * (1 - share) + after.x * share, before.y * (1 - share) + after.y * share)
  }
}
