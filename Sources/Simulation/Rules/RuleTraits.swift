/// What a rule is made of, for everyone who treats rules by their kind.
///
/// Ask a rule for its traits instead of comparing it with others: then a rule that is added, or
/// written as formulas, needs no second list.
public struct RuleTraits: Hashable, Sendable {
  /// What turns a gradient into a step.
  public enum Family: Hashable, Sendable {
    /// A buffer of gradients, or the gradient itself.
    case sgd
    /// The gradient over its own size, without memory.
    case normalized
    /// A first moment over the root of a second one.
    case adam
    /// Whatever somebody wrote.
    case formulas(FormulaRule)
  }

  /// Where λw comes into a step.
  public enum PlaceOfDecay: Hashable, Sendable {
    case nowhere
    /// Before everything else, as if it were part of the loss.
    case gradient
    case firstMoment, secondMoment
    /// Past the moments, in the weight itself.
    case weight(WeightDecay)
    /// Wherever formulas read it.
    case formulas
  }

  /// What a decay of the weight itself removes from it, with u the adaptive step's size.
  public enum WeightDecay: Hashable, Sendable {
    /// lr·λ of the old weight: w·(1 − lr·λ) − u, PyTorch's.
    case before
    /// λ of the old weight, lr or not: w·(1 − λ) − u, the paper's.
    case uncoupled
    /// lr·λ of the new weight: (w − u)/(1 + lr·λ).
    case proximal
    /// lr·λ of what the adaptive step leaves: (w − u)·(1 − lr·λ).
    case after
  }

  public let family: Family
  public let placeOfDecay: PlaceOfDecay

  public init(_ family: Family, decay place: PlaceOfDecay) {
    self.family = family
    placeOfDecay = place
  }

  /// Whether the rule has a use for the weight decay λ.
  public var decaysWeights: Bool { placeOfDecay != .nowhere }

  /// How the weight itself decays; nil where λw goes another way, or nowhere.
  public var weightDecay: WeightDecay? {
    if case .weight(let form) = placeOfDecay { form } else { nil }
  }

  /// Whether λw enters the first moment, or what stands in its place: it is then part of the step,
  /// divided as the gradient is.
  public var decaysThroughStep: Bool {
    placeOfDecay == .gradient || placeOfDecay == .firstMoment
  }
}
