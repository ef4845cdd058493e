/// Where a run went.
public final class Trajectory: Sendable {
  /// How a run ended. Divergence is a result, not an error.
  public enum Outcome: Hashable, Sendable {
    case completed
    /// After this step a weight or a moment was not finite; the rows before it remain.
    case diverged(step: Int)
  }

  public let run: Experiment.Run
  public let outcome: Outcome
  /// w_0, w_1, …: the start and the weights after each step.
  public let path: [Vector]

  init(run: Experiment.Run, outcome: Outcome, path: [Vector]) {
    self.run = run
    self.outcome = outcome
    self.path = path
  }

  /// The last row's step: T, or k − 1 if the run diverged at k.
  public var lastStep: Int { path.count - 1 }

  /// w_t. - Precondition: 0 ≤ t ≤ `lastStep`.
  public func weights(at step: Int) -> Vector { path[step] }

  /// The noise-free mean loss at w_t and time max(t, 1), without the penalty.
  public func loss(at step: Int) -> Double { losses(at: [step])[0] }

  /// The losses at many steps, in the order asked for.
  public func losses(at steps: [Int]) -> [Double] { steps.map { _ in 0 } }

  /// The fraction of each weight that the decay step of step t removed; none at t = 0.
  public func decayRate(at step: Int) -> DecayRate { row(at: step).decayRate }

  /// Everything about step t, recomputed from the nearest kept state.
  public func row(at step: Int) -> Row { Row(step: step, weights: path[step], loss: 0) }

  /// The rows first…last, recomputed in one pass.
  public func forEachRow(in steps: ClosedRange<Int>, _ body: (Row) throws -> Void) rethrows {}
}

extension Experiment {
  /// Runs everything.
  public func trajectories() -> [Trajectory] { [] }
}
