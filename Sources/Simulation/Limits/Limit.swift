/// The place where a run should end, computed from its surface and hyperparameters alone.
///
/// A prediction of theory to be held against the run, under these assumptions: the learning rate stays
/// what it is (a schedule counts as 1), there are enough steps, and lr is small enough for the
/// averages that `Kind` names. Of several basins it takes the one that a descent from the run's start
/// falls into; a run with large steps may fall into another.
public struct Limit: Hashable, Sendable {
  /// What the place is to the loss.
  public enum Kind: Hashable, Sendable {
    /// The minimum of the mean loss: no decay, or one that changes the step's size only.
    case minimum
    /// The minimum of f + λ/2·‖w‖²: the decay passes through the gradient.
    case mapPoint
    /// The minimum of f on the box │wᵢ│ ≤ 1/λ: decoupled decay without noise, eps negligible.
    case constrainedMinimum
    /// E[gᵢ]/(√E[gᵢ²] + eps) = −λ·wᵢ: decoupled decay with noise or with an eps that matters.
    case equilibrium
  }

  public let kind: Kind
  /// The weights, x and y.
  public let point: Vector

  /// Where `rule` should end.
  ///
  /// - Parameters:
  ///   - noise: what is added to each gradient.
  ///   - start: w₀.
  /// - Returns: nil where theory names no place or it can't be found with certainty: a loss that
  ///   changes with t, a plateau without decay, a loss that falls for ever, a step too large to
  ///   settle, normalized steps (they never land), λ < 0 outside of the gradient, AMSGrad with
  ///   decoupled decay, random batches, noise given as a function.
  public static func of(
    rule: Rule, hyperparameters: Hyperparameters, surface: any Surface, noise: Noise = .none,
    start: Vector
  ) -> Limit? {
    guard !surface.dependsOnStep, hyperparameters.problem(for: rule) == nil,
      let balance = Balance(rule: rule, hyperparameters: hyperparameters),
      let gradient = ExpectedGradient(surface: surface, noise: noise)
    else { return nil }
    // Normalized steps average the gradient's sign, not the gradient.
    if rule == .normalized, !gradient.isCertain { return nil }
    let search = Search(
      gradient: gradient, epsilon: hyperparameters.epsilon, start: start,
      stability: Stability(rule: rule, hyperparameters: hyperparameters))
    return search.limit(of: balance)
  }

  /// Where a run should end; its schedule is taken as 1.
  public static func of(_ run: Experiment.Run, noise: Noise = .none) -> Limit? {
    of(
      rule: run.rule, hyperparameters: run.hyperparameters, surface: run.surface, noise: noise,
      start: run.start)
  }
}
