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

  init(run: Experiment.Run, outcome: Outcome) {
    self.run = run
    self.outcome = outcome
  }

  /// The last row's step: T, or k − 1 if the run diverged at k.
  public var lastStep: Int { 0 }

  /// w_t. - Precondition: 0 ≤ t ≤ `lastStep`.
  public func weights(at step: Int) -> Vector { .zero }

  /// Everything about step t, recomputed from the nearest kept state.
  public func row(at step: Int) -> Row { Row(step: 0, weights: .zero, loss: 0) }

  /// The rows first…last, recomputed in one pass.
  public func forEachRow(in steps: ClosedRange<Int>, _ body: (Row) throws -> Void) rethrows {}
}

extension Experiment {
  /// Runs everything.
  public func trajectories() -> [Trajectory] { [] }
}

/// Everything about one step of a run.
public struct Row: Hashable, Sendable {
  /// t: 0 is the start.
  public var step: Int
  /// w_t = (x, y) after step t.
  public var weights: Vector
  /// The noise-free mean loss at w_t and time max(t, 1), without the penalty.
  public var loss: Double
  /// What step t did; nil in row 0.
  public var update: Update?

  public var norm: Double { weights.norm }

  /// One step taken apart.
  public struct Update: Hashable, Sendable {
    /// The gradient at w_(t−1) as drawn, with noise, before λw is added.
    public var gradient: Vector
    /// Raw m_t; SGD's buffer; nil for rules without memory.
    public var firstMoment: Vector?
    /// Raw v_t; nil for SGD.
    public var secondMoment: Vector?
    /// The largest v so far; nil without AMSGrad.
    public var secondMomentMax: Vector?
    /// The part of w_t − w_(t−1) that the data gradient makes.
    public var adaptiveStep: Vector
    /// The part that λ makes.
    public var decayStep: Vector
  }
}
