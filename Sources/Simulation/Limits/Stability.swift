/// Whether steps proportional to the gradient settle at a minimum, or jump over it farther each time.
///
/// Where a rule has no denominator, or eps is all of it, one coordinate with curvature h is the linear
/// recursion b′ = μ·b + s·h·w, w′ = ρ·w − r·(b′ or, with Nesterov's step, h·w + μ·b′). Its eigenvalues
/// lie inside the unit circle if r·s·h·n < (1 + μ)·(1 + ρ), with n = 1 + 2μ for Nesterov's step and
/// else 1. For plain gradient descent this is lr·h < 2. Source: Polyak, "Some methods of speeding up
/// the convergence of iteration methods" (1964), for ρ = 1; the rest is Jury's criterion.
struct Stability {
  /// The curvature of f from which on the rule doesn't settle.
  let limit: Double

  /// - Returns: nil for rules whose step adapts to the gradient's size.
  init?(rule: Rule, hyperparameters h: Hyperparameters) {
    switch rule.family {
    case .sgd:
      let gain = (h.momentum == 0 ? 1 : 1 - h.dampening) * (h.usesNesterov ? 1 + 2 * h.momentum : 1)
      self.init(rule, h, memory: h.momentum, gain: gain)
    case .normalized:
      // Close to a minimum g/(│g│ + eps) ≈ g/eps: gradient descent with the rate lr/eps.
      self.init(limit: 2 * h.epsilon / h.learningRate)
    case .formulas: return nil
    case .adam:
      if h.isPreconditioned { return nil }
      self.init(rule, h, memory: h.beta1, gain: 1 - h.beta1)
    }
  }

  private init(limit: Double) { self.limit = limit }

  private init(_ rule: Rule, _ h: Hyperparameters, memory: Double, gain: Double) {
    let decay = h.learningRate * h.weightDecay
    var retained = 1.0
    var rate = h.learningRate
    // λw in the gradient is as good as a curvature λ.
    var added = 0.0
    switch rule.placeOfDecay {
    case .gradient, .firstMoment: added = h.weightDecay
    case .weight(.before): retained = 1 - decay
    case .weight(.uncoupled): retained = 1 - h.weightDecay
    case .weight(.after): (retained, rate) = (1 - decay, rate * (1 - decay))
    case .weight(.proximal): (retained, rate) = (1 / (1 + decay), rate / (1 + decay))
    case .nowhere, .secondMoment, .formulas: break
    }
    self.init(limit: (1 + memory) * (1 + retained) / (rate * gain) - added)
  }

  /// Whether runs settle at a point where f has this Hessian.
  func settles(at hessian: Matrix) -> Bool {
    hessian.principalCurvatures.allSatisfy { $0.value < limit }
  }
}
