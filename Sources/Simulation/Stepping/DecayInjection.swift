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
  init(_ rule: Rule, learningRate α: Double, weightDecay λ: Double) {
    switch rule {
    case .adam: self.init(0, 0, 0)
    case .adamL2: self.init(λ, λ, 0)
    case .adamW, .adamWProximal, .adamWAfter: self.init(0, 0, α * λ)
    case .adamWPaper: self.init(0, 0, λ)
    case .adamL2FirstMoment: self.init(λ, 0, 0)
    case .adamL2SecondMoment: self.init(0, λ, 0)
    case .sgd, .sgdL2, .sgdW, .normalized:
      preconditionFailure("\(rule.rawValue) is not of the Adam family")
    }
  }

  private init(_ firstMoment: Double, _ secondMoment: Double, _ weight: Double) {
    self.firstMoment = firstMoment
    self.secondMoment = secondMoment
    self.weight = weight
  }
}
