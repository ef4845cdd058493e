/// The box │x│ ≤ b, │y│ ≤ b in which decoupled weight decay keeps the weights.
///
/// Adam's step m̂/√v̂ is at most about 1 per coordinate, so the decay λw balances the strongest push at
/// │w│ = 1/λ. Source: Xie and Li, "Implicit Bias of AdamW: ℓ∞ Norm Constrained Optimization",
/// arXiv:2404.04454.
public struct WeightBox: Hashable, Sendable {
  /// b, in units of the weights; infinite for no box at all.
  public let halfWidth: Double

  static let unbounded = WeightBox(halfWidth: .infinity)

  init(halfWidth: Double) { self.halfWidth = halfWidth }

  /// b = 1/λ; nil unless λ > 0.
  public init?(weightDecay: Double) {
    guard weightDecay > 0, (1 / weightDecay).isFinite else { return nil }
    halfWidth = 1 / weightDecay
  }

  /// The box of a rule: 1/λ for `adamw` and `adamw-prox`, lr/λ for `adamw-paper`, 1/λ − lr for
  /// `adamw-after`; nil for every other rule and where the decay doesn't hold the weights.
  public init?(rule: Rule, hyperparameters: Hyperparameters) {
    guard case .decoupled(let weightDecay)? = Balance(rule: rule, hyperparameters: hyperparameters)
    else { return nil }
    self.init(weightDecay: weightDecay)
  }

  /// The nearest point of the box.
  func clamp(_ w: Vector) -> Vector {
    Vector(min(max(w.x, -halfWidth), halfWidth), min(max(w.y, -halfWidth), halfWidth))
  }

  /// The middle, the corners and the middles of the sides; the middle alone without bounds.
  var landmarks: [Vector] {
    guard halfWidth.isFinite else { return [.zero] }
    let places = [0, halfWidth, -halfWidth]
    return places.flatMap { x in places.map { Vector(x, $0) } }
  }
}
