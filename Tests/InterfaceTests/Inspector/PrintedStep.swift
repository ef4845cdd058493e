import Simulation

@testable import Interface

/// The rules once more, in printed numbers.
struct PrintedStep {
  let account: StepAccount
  let printed: [StepAccount.Stage: Interval]

  init(_ account: StepAccount, printed: [StepAccount.Stage: Interval]) {
    self.account = account
    self.printed = printed
  }

  private var h: Hyperparameters { account.hyperparameters }
  private var isSGD: Bool { account.rule.family == .sgd }
  private var s: Double { account.scheduleFactor ?? 1 }
  private var rate: Double { s * h.learningRate }
  private var place: RuleTraits.PlaceOfDecay { account.rule.placeOfDecay }

  /// 1 − βᵗ
  private func correction(_ beta: Double) -> Double {
    1 - (0..<account.step).reduce(1) { power, _ in power * beta }
  }

  /// What m takes in, and v.
  private var intoFirst: Interval? {
    place == .gradient || place == .firstMoment ? printed[.fullGradient] : printed[.gradient]
  }
  private var intoSecond: Interval? {
    place == .gradient || place == .secondMoment ? printed[.fullGradient] : printed[.gradient]
  }

  /// A running mean, or SGD's buffer.
  private func mean(_ before: Interval?, _ new: Interval?) -> Interval? {
    guard let new else { return nil }
    guard let before else { return isSGD ? new : nil }
    return isSGD
      ? h.momentum * before + (1 - h.dampening) * new : h.beta1 * before + (1 - h.beta1) * new
  }

  /// The step along a buffer and what has gone into it last, without its sign.
  private func along(_ moment: Interval?, _ new: Interval?, corrects: Bool) -> Interval? {
    guard isSGD else {
      guard let moment else { return nil }
      let corrected =
        corrects && h.correctsFirstMoment ? 1 / correction(h.beta1) * moment : moment
      return rate * (printed[.divisor].map { corrected / $0 } ?? corrected)
    }
    guard let moment else { return new.map { rate * $0 } }
    guard h.usesNesterov else { return rate * moment }
    return new.map { rate * ($0 + h.momentum * moment) }
  }

  /// What a row must be; nil for one that nothing is above of.
  func value(of stage: StepAccount.Stage) -> Interval? {
    switch stage {
    case .before, .gradient, .firstMomentBefore, .secondMomentBefore, .largestBefore,
      .decayMomentBefore, .line:
      nil
    case .decayIntoGradient: printed[.before].map { h.weightDecay * $0 }
    case .fullGradient: sum(printed[.gradient], printed[.decayIntoGradient])
    case .firstMoment: mean(printed[.firstMomentBefore], intoFirst)
    case .secondMoment: secondMoment
    case .largest: larger
    case .decayMoment: mean(printed[.decayMomentBefore], printed[.decayIntoGradient])
    case .corrected: printed[.firstMoment].map { 1 / correction(h.beta1) * $0 }
    case .correctedSecond:
      (printed[.largest] ?? printed[.secondMoment]).map { 1 / correction(h.beta2) * $0 }
    case .divisor: divisor
    case .step: step
    case .decayOfWeight: decayOfWeight
    case .after:
      sum(sum(printed[.before], printed[.step]), printed[.decayOfWeight] ?? Interval(0))
    case .decay: decay
    case .adaptive: adaptive
    }
  }

  private func sum(_ a: Interval?, _ b: Interval?) -> Interval? {
    a.flatMap { a in b.map { a + $0 } }
  }

  private var secondMoment: Interval? {
    intoSecond.flatMap { new in
      printed[.secondMomentBefore].map { h.beta2 * $0 + (1 - h.beta2) * new.squared }
    }
  }

  private var larger: Interval? {
    printed[.secondMoment].flatMap { v in printed[.largestBefore].map(v.larger) }
  }

  private var divisor: Interval? {
    let base =
      account.rule.family == .normalized
      ? printed[.gradient]?.magnitude
      : (printed[.correctedSecond] ?? printed[.largest] ?? printed[.secondMoment])?.root
    return base.map { $0 + Interval(h.epsilon) }
  }

  private var step: Interval? {
    if account.rule.family == .normalized {
      return printed[.gradient].flatMap { g in printed[.divisor].map { -rate * (g / $0) } }
    }
    let moment = printed[.corrected] ?? printed[.firstMoment]
    return along(moment, intoFirst, corrects: false).map { -1 * $0 }
  }

  private var decayOfWeight: Interval? {
    let moved = sum(printed[.before], printed[.step])
    return switch place {
    case .weight(.before): printed[.before].map { -rate * h.weightDecay * $0 }
    case .weight(.uncoupled): printed[.before].map { -s * h.weightDecay * $0 }
    case .weight(.proximal):
      moved.map { -rate * h.weightDecay / (1 + rate * h.weightDecay) * $0 }
    case .weight(.after): moved.map { -rate * h.weightDecay * $0 }
    default: nil
    }
  }

  private var decay: Interval? {
    switch place {
    case .nowhere, .formulas: nil
    case .weight: printed[.decayOfWeight]
    case .secondMoment: Interval(0)
    case .gradient, .firstMoment:
      along(printed[.decayMoment], printed[.decayIntoGradient], corrects: true).map { -1 * $0 }
    }
  }

  private var adaptive: Interval? {
    guard let step = printed[.step] else { return nil }
    if case .weight = place { return step }
    return printed[.decay].map { step - $0 } ?? step
  }
}
