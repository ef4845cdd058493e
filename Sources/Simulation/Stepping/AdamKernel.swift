/// The arithmetic of the Adam family, for one choice of its options.
///
/// One step of one weight, with i the lane's `DecayInjection`, s the schedule, c₁ and c₂ the bias
/// corrections of step t (Kingma & Ba 2015, Algorithm 1; Loshchilov & Hutter 2019, Algorithm 2; in
/// the order of PyTorch's `torch.optim.AdamW`):
///
///     m = β₁·m + (1 − β₁)·(g + i.firstMoment·w)
///     v = β₂·v + (1 − β₂)·(g + i.secondMoment·w)²
///     w = w·(1 − s·i.weight) − lr·s·c₁·m / (√v·c₂ + ε)
@usableFromInline
enum AdamKernel<
  Average: MovingAverage, Divisor: Preconditioner, Intake: SecondIntake, Placement: DecayPlacement
> {
  /// One step of all lanes.
  @inline(__always)
  static func step(
    _ state: BlockState, _ coefficients: CoefficientTable<AdamCoefficients>, _ gradients: Gradients,
    _ factors: StepFactors
  ) {
    let (x, y) = (state[.weight, .x], state[.weight, .y])
    let (mX, mY) = (state[.firstMoment, .x], state[.firstMoment, .y])
    let (vX, vY) = (state[.secondMoment, .x], state[.secondMoment, .y])
    let (maxX, maxY) = (state[.secondMomentMax, .x], state[.secondMomentMax, .y])
    for i in 0..<state.vectors {
      let (c, f) = (coefficients[i], factors[i])
      let now = Now(c, f)
      advance(&x[i], &mX[i], &vX[i], &maxX[i], gradient: gradients.x[i], c, c.x, now)
      advance(&y[i], &mY[i], &vY[i], &maxY[i], gradient: gradients.y[i], c, c.y, now)
    }
  }

  /// What both weights of a vector share in one step.
  @usableFromInline
  struct Now {
    /// lr·s·c₁
    @usableFromInline let rate: Lanes
    @usableFromInline let schedule: Lanes
    /// c₂
    @usableFromInline let correction: Lanes

    @inlinable @inline(__always)
    init(_ c: AdamCoefficients, _ f: StepFactors.Factor) {
      rate = c.learningRate * f.schedule * f.firstCorrection
      schedule = f.schedule
      correction = f.secondCorrection
    }
  }

  /// One step of one weight, whose injections are `i`.
  @inlinable @inline(__always)
  static func advance(
    _ w: inout Lanes, _ m: inout Lanes, _ v: inout Lanes, _ max: inout Lanes, gradient g: Lanes,
    _ c: AdamCoefficients, _ i: AdamInjections, _ now: Now
  ) {
    let intoFirst = g + i.first * w
    let intoSecond = Intake.next(first: intoFirst, gradient: g, w, injection: i.second)
    m = Average.next(m, intoFirst, beta: c.beta1, share: c.share1)
    v = v * c.beta2 + c.share2 * intoSecond * intoSecond
    let step = Divisor.divide(
      now.rate * m, v: v, max: &max, correction: now.correction, epsilon: c.epsilon)
    w = Placement.next(w, step: step, decay: now.schedule * i.weight)
  }

  /// One step of the first moment's average of λw alone: what it would hold without a data gradient.
  @inline(__always)
  static func followDecay(_ state: BlockState, _ coefficients: CoefficientTable<AdamCoefficients>) {
    let (x, y) = (state[.weight, .x], state[.weight, .y])
    let (memoryX, memoryY) = (state[.decayMemory, .x], state[.decayMemory, .y])
    for i in 0..<state.vectors {
      let c = coefficients[i]
      memoryX[i] = decayMemory(after: memoryX[i], x[i], c, c.x)
      memoryY[i] = decayMemory(after: memoryY[i], y[i], c, c.y)
    }
  }

  @inlinable @inline(__always)
  static func decayMemory(
    after memory: Lanes, _ w: Lanes, _ c: AdamCoefficients, _ i: AdamInjections
  ) -> Lanes {
    Average.next(memory, i.first * w, beta: c.beta1, share: c.share1)
  }

  /// The step of one weight, taken apart: m is linear in what it takes in, so
  /// m = (m − decayMemory) + decayMemory, and so is the step.
  static func parts(_ weight: AdamLaneWeight) -> (adaptive: Double, decay: Double) {
    let adaptive = step(weight.firstMoment - weight.decayMemory, of: weight)
    let ofWeight = decayOfWeight(weight, step: adaptive)
    return (0 - adaptive, ofWeight - step(weight.decayMemory, of: weight))
  }

  /// lr·s·c₁·moment over the divisor of the step that a weight has made.
  private static func step(_ moment: Double, of weight: AdamLaneWeight) -> Double {
    var largest = Lanes(repeating: weight.secondMomentMax)
    return Divisor.divide(
      Lanes(repeating: weight.rate * moment), v: Lanes(repeating: weight.secondMoment),
      max: &largest, correction: Lanes(repeating: weight.correction),
      epsilon: Lanes(repeating: weight.epsilon))[0]
  }

  private static func decayOfWeight(_ weight: AdamLaneWeight, step: Double) -> Double {
    Placement.decayStep(
      before: weight.before, step: step, decay: weight.decay, after: weight.after)
  }

  /// What the kernel made of one weight's gradient and moments.
  static func stages(_ weight: AdamLaneWeight) -> AdamStages {
    let step = step(weight.firstMoment, of: weight)
    let divisor = Divisor.divisor(
      v: Lanes(repeating: weight.secondMoment), max: Lanes(repeating: weight.secondMomentMax),
      correction: Lanes(repeating: weight.correction), epsilon: Lanes(repeating: weight.epsilon))
    return AdamStages(
      divisor: divisor?[0], step: 0 - step, decayOfWeight: decayOfWeight(weight, step: step))
  }
}

/// One weight's step between its moments and its new value.
struct AdamStages {
  /// nil without a preconditioner.
  var divisor: Double?
  var step: Double
  var decayOfWeight: Double
}

/// Everything about one weight of one lane after a step.
struct AdamLaneWeight {
  var before, after: Double
  var firstMoment, secondMoment, secondMomentMax, decayMemory: Double
  /// lr·s·c₁
  var rate: Double
  /// s·i.weight
  var decay: Double
  /// c₂
  var correction: Double
  var epsilon: Double
}
