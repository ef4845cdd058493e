extension Hyperparameters {
  /// Why a rule can't be run with some hyperparameters.
  public enum Problem: Hashable, Sendable {
    /// A number is outside the values that make sense.
    case value(Hyperparameter, Double)
    /// Nesterov's step needs momentum > 0.
    case nesterovWithoutMomentum
    /// Nesterov's step needs dampening 0.
    case nesterovWithDampening

    /// One sentence: what is wrong and what is asked for, in PyTorch's words.
    public var message: String {
      switch self {
      case .value(let one, let value):
        "\(one.name) is \(value) but \(one.requirement(violatedBy: value) ?? "is refused")"
      case .nesterovWithoutMomentum:
        "nesterov needs a momentum greater than 0"
      case .nesterovWithDampening:
        "nesterov needs a dampening of 0"
      }
    }
  }

  /// The first reason not to run `rule` with these hyperparameters, or nil. PyTorch refuses the
  /// same. Options that the rule doesn't read are not looked at.
  public func problem(for rule: Rule) -> Problem? {
    for one in Hyperparameter.all {
      guard case .number(let value) = self[one] else { continue }
      if one.requirement(violatedBy: value) != nil { return .value(one, value) }
    }
    guard usesNesterov, rule.family == .sgd else { return nil }
    if momentum == 0 { return .nesterovWithoutMomentum }
    if dampening != 0 { return .nesterovWithDampening }
    return nil
  }
}
