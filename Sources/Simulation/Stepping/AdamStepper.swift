/// The Adam family: Adam, Adam+L2, AdamW and their relatives, side by side in the lanes of a block.
///
/// One step of one weight, with i the lane's `DecayInjection`, s the schedule, c₁ and c₂ the bias
/// corrections of step t (Kingma & Ba 2015, Algorithm 1; Loshchilov & Hutter 2019, Algorithm 2; in
/// the order of PyTorch's `torch.optim.AdamW`):
///
///     m = β₁·m + (1 − β₁)·(g + i.firstMoment·w)
///     v = β₂·v + (1 − β₂)·(g + i.secondMoment·w)²
///     w = w·(1 − s·i.weight) − lr·s·c₁·m / (√v·c₂ + ε)
final class AdamStepper<
  Average: MovingAverage, Divisor: Preconditioner, Placement: DecayPlacement
>: Stepper {
  let state: BlockState
  private let coefficients: UnsafeMutablePointer<AdamCoefficients>

  init(runs: [Experiment.Run], vectors: Int) {
    state = BlockState(starts: runs.map(\.start), vectors: vectors)
    coefficients = .allocate(capacity: vectors)
    coefficients.initialize(repeating: AdamCoefficients(), count: vectors)
    for lane in 0..<vectors * Lanes.count {
      let run = runs[min(lane, runs.count - 1)]
      coefficients[lane / Lanes.count].set(run, element: lane % Lanes.count)
    }
  }

  deinit { coefficients.deallocate() }

  func step(gradients: Gradients, factors: StepFactors) {
    let (x, y) = (state[.weight, .x], state[.weight, .y])
    let (mX, mY) = (state[.firstMoment, .x], state[.firstMoment, .y])
    let (vX, vY) = (state[.secondMoment, .x], state[.secondMoment, .y])
    let (maxX, maxY) = (state[.secondMomentMax, .x], state[.secondMomentMax, .y])
    let (schedules, c1, c2) = (
      factors.schedule, factors.firstCorrection, factors.secondCorrection
    )
    let stride = factors.stride
    for i in 0..<state.vectors {
      let c = coefficients[i]
      let schedule = schedules[i * stride]
      let now = Now(
        rate: c.learningRate * schedule * c1[i * stride],
        decay: schedule * c.weightInjection, correction: c2[i * stride])
      Self.advance(&x[i], &mX[i], &vX[i], &maxX[i], gradient: gradients.x[i], c, now)
      Self.advance(&y[i], &mY[i], &vY[i], &maxY[i], gradient: gradients.y[i], c, now)
    }
  }

  /// What both weights of a vector share in one step.
  private struct Now {
    /// lr·s·c₁
    var rate: Lanes
    /// s·i.weight
    var decay: Lanes
    /// c₂
    var correction: Lanes
  }

  @inline(__always)
  private static func advance(
    _ w: inout Lanes, _ m: inout Lanes, _ v: inout Lanes, _ max: inout Lanes, gradient g: Lanes,
    _ c: AdamCoefficients, _ now: Now
  ) {
    let intoFirst = g + c.firstInjection * w
    let intoSecond = g + c.secondInjection * w
    m = Average.next(m, intoFirst, beta: c.beta1, share: c.share1)
    v = v * c.beta2 + c.share2 * intoSecond * intoSecond
    let step = Divisor.divide(
      now.rate * m, v: v, max: &max, correction: now.correction, epsilon: c.epsilon)
    w = Placement.next(w, step: step, decay: now.decay)
  }

  func followDecay(factors: StepFactors) {
    for axis in Axis.allCases {
      let memory = state[.decayMemory, axis]
      let weight = state[.weight, axis]
      for i in 0..<state.vectors {
        let c = coefficients[i]
        memory[i] = Average.next(
          memory[i], c.firstInjection * weight[i], beta: c.beta1, share: c.share1)
      }
    }
  }

  func parts(lane: Int, before: Vector, gradient: Vector, factors: StepFactors) -> StepParts {
    let x = part(.x, lane: lane, before: before.x, factors: factors)
    let y = part(.y, lane: lane, before: before.y, factors: factors)
    return StepParts(adaptive: Vector(x.adaptive, y.adaptive), decay: Vector(x.decay, y.decay))
  }

  /// m is linear in what it takes in, so m = (m − decayMemory) + decayMemory, and so is the step.
  private func part(
    _ axis: Axis, lane: Int, before: Double, factors: StepFactors
  ) -> (adaptive: Double, decay: Double) {
    let (schedule, c1, c2) = factors.values(lane: lane)
    let c = coefficients[lane / Lanes.count]
    let element = lane % Lanes.count
    let rate = c.learningRate[element] * schedule * c1
    func step(_ moment: Double) -> Double {
      var largest = Lanes(repeating: state[.secondMomentMax, axis, lane: lane])
      return Divisor.divide(
        Lanes(repeating: rate * moment),
        v: Lanes(repeating: state[.secondMoment, axis, lane: lane]), max: &largest,
        correction: Lanes(repeating: c2), epsilon: Lanes(repeating: c.epsilon[element]))[0]
    }
    let memory = state[.decayMemory, axis, lane: lane]
    let adaptive = step(state[.firstMoment, axis, lane: lane] - memory)
    let ofWeight = Placement.decayStep(
      before: before, step: adaptive, decay: schedule * c.weightInjection[element],
      after: state[.weight, axis, lane: lane])
    return (0 - adaptive, ofWeight - step(memory))
  }
}

/// The hyperparameters of eight lanes.
struct AdamCoefficients {
  var learningRate = Lanes.zero
  var beta1 = Lanes.zero
  /// 1 − β₁
  var share1 = Lanes.zero
  var beta2 = Lanes.zero
  /// 1 − β₂
  var share2 = Lanes.zero
  var epsilon = Lanes.zero
  // The lanes' `DecayInjection`.
  var firstInjection = Lanes.zero
  var secondInjection = Lanes.zero
  var weightInjection = Lanes.zero

  mutating func set(_ run: Experiment.Run, element: Int) {
    let values = run.hyperparameters
    let injection = DecayInjection(
      run.rule, learningRate: values.learningRate, weightDecay: values.weightDecay)
    learningRate[element] = values.learningRate
    beta1[element] = values.beta1
    share1[element] = 1 - values.beta1
    beta2[element] = values.beta2
    share2[element] = 1 - values.beta2
    epsilon[element] = values.epsilon
    firstInjection[element] = injection.firstMoment
    secondInjection[element] = injection.secondMoment
    weightInjection[element] = injection.weight
  }
}
