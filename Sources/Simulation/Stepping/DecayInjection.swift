/// How much of the weight w a rule of the Adam family adds where.
///
/// This value is the whole difference between Adam, Adam+L2 and AdamW: one kernel steps them all.
/// With g the gradient at w:
///
///     m takes in  g + firstMoment·w
///     v takes in (g + secondMoment·w)²
///     w loses         weight·w           (times the schedule's s(t))
struct DecayInjection: Hashable {
  var firstMoment: Double
  var secondMoment: Double
  var weight: Double

  /// - Parameters:
  ///   - α: the learning rate, `lr`.
  ///   - λ: the weight decay, `weight_decay`.
  ///
  /// - Precondition: the rule is of the Adam family.
  init(_ rule: Rule, learningRate α: Double, weightDecay λ: Double) {
    precondition(rule.family == .adam, "\(rule.id) is not of the Adam family")
    switch rule.placeOfDecay {
    case .nowhere, .formulas: self.init(0, 0, 0)
    case .gradient: self.init(λ, λ, 0)
    case .firstMoment: self.init(λ, 0, 0)
    case .secondMoment: self.init(0, λ, 0)
    case .weight(.before), .weight(.proximal), .weight(.after): self.init(0, 0, α * λ)
    case .weight(.uncoupled): self.init(0, 0, λ)
    }
  }

  private init(_ firstMoment: Double, _ secondMoment: Double, _ weight: Double) {
    self.firstMoment = firstMoment
    self.secondMoment = secondMoment
    self.weight = weight
  }
}
