import Simulation

/// One step of one run, taken apart: what goes in, what it becomes, what comes out.
///
/// The stages are the same for every rule, so that accounts can stand side by side; a rule leaves
/// out those that it doesn't have. `before` + `step` + `decayOfWeight` is `after`, and so is
/// `before` + `adaptive` + `decay`.
struct StepAccount {
  enum Stage: Int, CaseIterable {
    case before, gradient, decayIntoGradient, fullGradient, firstMoment, secondMoment
    case corrected, divisor, step, decayOfWeight, after, adaptive, decay

    /// Where λw comes in: the row that tells the rules apart.
    var isDifference: Bool { self == .decayIntoGradient || self == .decayOfWeight }
  }

  private(set) var values: [Stage: Vector] = [:]
  let step: Int
  let rule: Rule
  let hyperparameters: Hyperparameters
  /// Whether a schedule multiplies the learning rate.
  let isScheduled: Bool

  /// The account of step t.
  ///
  /// - Precondition: 1 ≤ t ≤ the trajectory's last step.
  init(of trajectory: Trajectory, step: Int) {
    self.step = step
    rule = trajectory.run.rule
    hyperparameters = trajectory.run.hyperparameters
    isScheduled = trajectory.run.schedule != nil
    let before = trajectory.weights(at: step - 1)
    values[.before] = before
    values[.after] = trajectory.weights(at: step)
    guard let update = trajectory.row(at: step).update else { return }
    values[.gradient] = update.gradient
    values[.adaptive] = update.adaptiveStep
    if rule.decaysWeights { values[.decay] = update.decayStep }
    let taken = follow(update, from: before)
    let rate = hyperparameters.learningRate * (trajectory.run.schedule?(step) ?? 1)
    values[.step] = taken.map { -rate * $0 }
  }

  /// Fills in what the gradient becomes, and returns what lr multiplies.
  private mutating func follow(_ update: Row.Update, from before: Vector) -> Vector {
    var g = update.gradient
    switch rule.placeOfDecay {
    case .gradient, .firstMoment, .secondMoment:
      let decay = before.map { hyperparameters.weightDecay * $0 }
      values[.decayIntoGradient] = decay
      let sum = Vector(g.x + decay.x, g.y + decay.y)
      values[.fullGradient] = sum
      if rule.placeOfDecay != .secondMoment { g = sum }
    case .weight: values[.decayOfWeight] = update.decayStep
    case .nowhere: break
    }
    switch rule.family {
    case .sgd: return followSGD(update, g)
    case .normalized:
      let size = g.map { abs($0) + hyperparameters.epsilon }
      values[.divisor] = size
      return Vector(g.x / size.x, g.y / size.y)
    case .adam: return followAdam(update)
    }
  }

  private mutating func followSGD(_ update: Row.Update, _ g: Vector) -> Vector {
    guard let buffer = update.firstMoment else { return g }
    values[.firstMoment] = buffer
    guard hyperparameters.usesNesterov else { return buffer }
    let momentum = hyperparameters.momentum
    return Vector(g.x + momentum * buffer.x, g.y + momentum * buffer.y)
  }

  private mutating func followAdam(_ update: Row.Update) -> Vector {
    let m = update.firstMoment ?? .zero
    let v = update.secondMomentMax ?? update.secondMoment ?? .zero
    values[.firstMoment] = m
    values[.secondMoment] = v
    let correctsFirstMoment = [.both, .first].contains(hyperparameters.biasCorrection)
    let corrected = correctsFirstMoment ? m.map { $0 / held(hyperparameters.beta1) } : m
    if correctsFirstMoment { values[.corrected] = corrected }
    let c2 = correctsSecondMoment ? held(hyperparameters.beta2) : 1
    guard hyperparameters.isPreconditioned else { return corrected }
    let divisor = v.map { ($0 / c2).squareRoot() + hyperparameters.epsilon }
    values[.divisor] = divisor
    return Vector(corrected.x / divisor.x, corrected.y / divisor.y)
  }

  var correctsSecondMoment: Bool { [.both, .second].contains(hyperparameters.biasCorrection) }

  /// 1 − βᵗ: the share of a constant input that a moment holds after t steps.
  private func held(_ beta: Double) -> Double {
    var (power, base, exponent) = (1.0, beta, step)
    while exponent > 0 {
      if exponent & 1 == 1 { power *= base }
      base *= base
      exponent >>= 1
    }
    return 1 - power
  }
}

extension Vector {
  fileprivate func map(_ transform: (Double) -> Double) -> Vector {
    Vector(transform(x), transform(y))
  }
}
