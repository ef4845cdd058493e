/// Which forces cancel where a rule stands still on average.
///
/// g is a step's gradient, E the mean over what it may draw. A rule's own λ may act as another one;
/// the λ here is the one that acts.
enum Balance: Hashable {
  /// E[g] = 0.
  case gradient
  /// E[g] + λw = 0: the decay passes through the same denominator as the gradient, which cancels.
  case coupled(weightDecay: Double)
  /// E[g]/(√E[g²] + eps) + λw = 0: the decay stands outside.
  case decoupled(weightDecay: Double)
}

extension Balance {
  /// The balance of a rule, at a learning rate that doesn't change.
  ///
  /// - Throws: why there is none: lr 0, a momentum that doesn't forget, a decay that overshoots the
  ///   origin by more than it removes, or AMSGrad with decoupled decay, whose denominator depends on
  ///   the past for ever; a λ for each weight, where it doesn't act as a part of the loss; a rule of one's own.
  init(rule: Rule, hyperparameters h: Hyperparameters) throws(FailedPremise) {
    if rule.formulas != nil { throw .ownRule }
    guard h.learningRate > 0, h.learningRate.isFinite else { throw .zeroRate }
    let gain = rule.family == .sgd ? h.momentumGain : 1
    guard let gain else { throw .endlessMomentum }
    switch rule.placeOfDecay {
    case .nowhere, .secondMoment:
      self = .gradient
    case .gradient, .firstMoment:
      self = .coupled(weightDecay: h.weightDecay)
    case .formulas: throw .ownRule
    case .weight(let form):
      // In SGD, λ before the step is λ in the gradient.
      let isInLoss = rule.family == .sgd && form == .before
      guard h.decaysAlike || isInLoss else { throw .unequalDecay }
      guard let weightDecay = h.actingWeightDecay(form) else { throw .overshootingDecay }
      self =
        rule.family == .sgd
        ? .coupled(weightDecay: weightDecay / gain) : try Self.acting(weightDecay, h)
    }
    if self == .coupled(weightDecay: 0) { self = .gradient }
  }

  private static func acting(
    _ weightDecay: Double, _ h: Hyperparameters
  ) throws(FailedPremise) -> Balance {
    guard weightDecay != 0 else { return .gradient }
    guard h.isPreconditioned else { return .coupled(weightDecay: weightDecay) }
    guard weightDecay > 0 else { throw .negativeDecay }
    guard !h.usesAMSGrad else { throw .largestSecondMoment }
    return .decoupled(weightDecay: weightDecay)
  }
}

extension Hyperparameters {
  /// What SGD's buffer makes of a constant gradient: b = (1 − dampening)/(1 − momentum)·g, and g
  /// without momentum; nil if it grows for ever or doesn't listen.
  fileprivate var momentumGain: Double? {
    guard momentum != 0 else { return 1 }
    let gain = (1 - dampening) / (1 - momentum)
    return momentum < 1 && gain > 0 ? gain : nil
  }

  /// The λ in u + λw = 0, u = m̂/(√v̂ + eps), that a decoupled rule's fixed point satisfies.
  ///
  /// Before the step and proximal: λ itself. Uncoupled: λ/lr, because lr multiplies u alone.
  /// After the step: λ/(1 − lr·λ), because u is decayed as well.
  fileprivate func actingWeightDecay(_ form: RuleTraits.WeightDecay) -> Double? {
    let decay = learningRate * weightDecay
    switch form {
    case .before: return decay < 2 ? weightDecay : nil
    case .uncoupled: return weightDecay < 2 ? weightDecay / learningRate : nil
    case .proximal: return weightDecay
    case .after: return decay < 1 ? weightDecay / (1 - decay) : nil
    }
  }
}
