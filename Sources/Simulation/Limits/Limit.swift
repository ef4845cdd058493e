/// The place where a run should come to rest, computed from its surface and hyperparameters alone.
///
/// A prediction of theory to be held against the run. Its premises: the mean loss and the learning
/// rate don't change with t, the distribution of the noise is known, there are enough steps, and lr
/// is small and v slow enough for the averages that `Kind` names. Where a premise fails there is a
/// `FailedPremise` in place of a limit.
///
/// Theory knows the places where forces balance, not which of several a run will find: that is asked
/// of the run itself, by `Experiment.limits(of:)`.
public struct Limit: Hashable, Sendable {
  /// What the place is to the loss.
  public enum Kind: Hashable, Sendable {
    /// A minimum of the mean loss: no decay, or one that changes the step's size only.
    case minimum
    /// A minimum of f + λ/2·‖w‖²: the decay passes through the gradient.
    case mapPoint
    /// A minimum of f on the box │wᵢ│ ≤ 1/λ: decoupled decay without noise, eps negligible.
    case constrainedMinimum
    /// E[gᵢ]/(√E[gᵢ²] + eps) = −λ·wᵢ: decoupled decay with noise or with an eps that matters.
    case equilibrium
  }

  public let kind: Kind
  /// The weights, x and y.
  public let point: Vector

  /// The balance of forces to which a descent from a place leads.
  ///
  /// - Parameters:
  ///   - noise: what is added to each gradient.
  ///   - place: where the search begins.
  /// - Throws: the premise that fails.
  public init(
    of run: Experiment.Run, noise: Noise = .none, near place: Vector
  ) throws(FailedPremise) {
    let balance = try Self.balance(of: run, noise: noise)
    let gradient = try ExpectedGradient(surface: run.surface, noise: noise)
    let search = Search(
      gradient: gradient, epsilon: run.hyperparameters.epsilon,
      shares: run.hyperparameters.decayShares, start: place,
      stability: Stability(rule: run.rule, hyperparameters: run.hyperparameters))
    self = try search.limit(of: balance)
  }

  init(kind: Kind, point: Vector) {
    self.kind = kind
    self.point = point
  }

  /// What has to cancel, if all that can be told without solving for a place is as it should be.
  static func balance(
    of run: Experiment.Run, noise: Noise
  ) throws(FailedPremise) -> Balance {
    if run.surface.dependsOnStep { throw .lossChanges }
    if run.schedule != nil { throw .scheduledRate }
    guard run.hyperparameters.problem(for: run.rule) == nil else { throw .noBalance }
    let balance = try Balance(rule: run.rule, hyperparameters: run.hyperparameters)
    let gradient = try ExpectedGradient(surface: run.surface, noise: noise)
    // Normalized steps average the gradient's sign, not the gradient.
    if run.rule.family == .normalized, !gradient.isCertain { throw .noise }
    return balance
  }
}
