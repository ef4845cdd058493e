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

  /// The fraction of each weight that the decay step of step t removed; none in row 0.
  public var decayRate: DecayRate { update?.decayRate ?? DecayRate() }

  /// One step taken apart.
  ///
  /// Where the two parts can't be told apart, both are NaN.
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
    /// −(decay step)ᵢ / wᵢ at t − 1.
    public var decayRate: DecayRate
    /// Of a rule written as formulas, what its names are after the step.
    public var states: [Vector] = []
  }
}

/// The fraction of each weight that a decay step removes: −(decay step)ᵢ / wᵢ at t − 1. A coordinate
/// has none where |wᵢ| is below 1 % of its own start, or of the larger start weight where its own is 0.
public struct DecayRate: Hashable, Sendable {
  public var x: Double?
  public var y: Double?

  public init(x: Double? = nil, y: Double? = nil) {
    self.x = x
    self.y = y
  }
}
