/// The box │x│ ≤ b, │y│ ≤ b in which decoupled weight decay lets the weights come to rest.
///
/// A steady push makes Adam's step m̂/√v̂ 1 per coordinate, a varying one no more on average while v
/// is slow, so that the decay λw balances the strongest push at │w│ = 1/λ. A single step may be longer,
/// up to (1−β₁)/√(1−β₂) for a push after a long silence. Source: Xie and Li, "Implicit Bias of AdamW:
/// ℓ∞ Norm Constrained Optimization", arXiv:2404.04454.
public struct WeightBox: Hashable, Sendable {
  /// b, in units of the weights; infinite for no box at all.
  public let halfWidth: Double
  /// How b follows from lr and λ: `1/λ`, `lr/λ` or `1/λ−lr`.
  public let formula: String
  /// Whether it is the disc ‖w‖ ≤ b instead.
  public let isRound: Bool
  /// Whether no weight rests beyond it; else it is where something balances, and weights go to and fro.
  public private(set) var isClosed = true

  static let unbounded = WeightBox(halfWidth: .infinity)

  init(halfWidth: Double, formula: String = "1/λ") {
    self.halfWidth = halfWidth
    self.formula = formula
    isRound = false
  }

  /// A bound that somebody else vouches for; nil unless its size is a positive number.
  ///
  /// - Parameters:
  ///   - size: b.
  ///   - isRound: whether it bounds ‖w‖ and not each weight by itself.
  ///   - formula: what b is.
  public init?(size: Double, isRound: Bool, formula: String) {
    guard size > 0, size.isFinite else { return nil }
    halfWidth = size
    self.isRound = isRound
    self.formula = formula
  }

  /// The same with a run that may cross it.
  ///
  /// - Parameter path: where the run went, its start first.
  public func opened(by path: [Vector]) -> WeightBox {
    var box = self
    box.isClosed = !isLeft(by: path)
    return box
  }

  /// How far out weights are: it holds those for which that is at most b.
  public func reach(_ w: Vector) -> Double { isRound ? w.norm : max(abs(w.x), abs(w.y)) }

  /// b = 1/λ; nil unless λ > 0.
  public init?(weightDecay: Double) {
    guard weightDecay > 0, (1 / weightDecay).isFinite else { return nil }
    self.init(halfWidth: 1 / weightDecay)
  }

  /// The box of a run: 1/λ for `adamw` and `adamw-prox`, lr/λ for `adamw-paper`, 1/λ − lr for
  /// `adamw-after`.
  ///
  /// - Parameter trajectory: the run itself, which must not leave the box for long once it is inside.
  /// - Returns: nil for every rule whose decay passes through the gradient, and without decay.
  /// - Throws: why the decay doesn't hold the weights: λ < 0, a decay that overshoots the origin, a v
  ///   that forgets before m does, so that m̂/√v̂ has no bound, a schedule, pushes that grow faster than
  ///   v follows.
  public init?(of run: Experiment.Run, trajectory: Trajectory? = nil) throws(FailedPremise) {
    var h = run.hyperparameters
    guard let wall = run.rule.wallFormula, h.isPreconditioned, h.weightDecay != 0 else {
      return nil
    }
    // The largest v only shortens the steps.
    h.usesAMSGrad = false
    guard case .decoupled(let weightDecay) = try Balance(rule: run.rule, hyperparameters: h) else {
      return nil
    }
    if h.beta1 > h.beta2 { throw .fastSecondMoment }
    if run.schedule != nil { throw .scheduledRate }
    guard (1 / weightDecay).isFinite else { return nil }
    self.init(halfWidth: 1 / weightDecay, formula: wall)
    if let trajectory, isLeft(by: trajectory.path) { throw .restless }
  }

  /// Whether a path is outside for more than a fiftieth of the steps after it was first inside, by more
  /// than a fiftieth of the box.
  private func isLeft(by path: [Vector]) -> Bool {
    guard let entry = path.firstIndex(where: { reach($0) <= halfWidth }) else { return false }
    let inside = path[entry...]
    return 50 * inside.count { reach($0) > 1.02 * halfWidth } > inside.count
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

extension Rule {
  /// nil for a rule that has no wall.
  fileprivate var wallFormula: String? {
    guard family == .adam, let form = traits.weightDecay else { return nil }
    return switch form {
    case .before, .proximal: "1/λ"
    case .uncoupled: "lr/λ"
    case .after: "1/λ−lr"
    }
  }
}
