/// What weight decay alone does to the weights, where the loss has no slope: each step multiplies
/// them by a number that doesn't depend on them.
///
/// True of decoupled decay on a plateau with eps > 0, and nowhere else: Adam+L2 divides the decay by
/// its own size, so it walks instead.
struct PureDecay: Sendable {
  private enum Form {
    /// 1 − s·rate
    case multiplied
    /// 1/(1 + s·rate)
    case divided
  }

  private let form: Form
  /// What the schedule multiplies: lr·λ, in the paper's form λ.
  private let rate: Double
  private let schedule: StepFunction?

  /// - Parameter schedule: s(t); nil for a constant 1.
  /// - Returns: nil for rules whose decay is not a factor: no decay, L2 in Adam's gradient, or L2 in
  ///   the gradient of SGD with momentum.
  init?(rule: Rule, hyperparameters h: Hyperparameters, schedule: StepFunction? = nil) {
    switch rule.placeOfDecay {
    case .weight(.before), .weight(.after):
      (form, rate) = (.multiplied, h.learningRate * h.weightDecay)
    case .gradient where rule.family == .sgd && h.momentum == 0:
      (form, rate) = (.multiplied, h.learningRate * h.weightDecay)
    case .weight(.uncoupled):
      (form, rate) = (.multiplied, h.weightDecay)
    case .weight(.proximal):
      (form, rate) = (.divided, h.learningRate * h.weightDecay)
    case .nowhere, .gradient, .firstMoment, .secondMoment, .formulas:
      return nil
    }
    self.schedule = schedule
  }

  /// w_t/w_(t−1): 1 − s(t)·lr·λ (AdamW, SGDW, SGD+L2), 1 − s(t)·λ (the paper's AdamW) or
  /// 1/(1 + s(t)·lr·λ) (proximal).
  func factor(step: Int) -> Double {
    factor(scale: schedule?(step) ?? 1)
  }

  /// The number of steps, not rounded, in which a weight halves at a schedule of 1:
  /// −ln 2/ln(1 − lr·λ), in the paper's form −ln 2/ln(1 − λ).
  ///
  /// nil unless the factor is between 0 and 1.
  var halfLife: Double? {
    let factor = factor(scale: 1)
    guard factor > 0, factor < 1 else { return nil }
    return -naturalLogarithm(2) / naturalLogarithm(factor)
  }

  private func factor(scale: Double) -> Double {
    switch form {
    case .multiplied: 1 - scale * rate
    case .divided: 1 / (1 + scale * rate)
    }
  }
}
