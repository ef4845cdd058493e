// What the Adam family's options change, as types, so that the inner loop asks no questions.

/// How a moving average takes in a new value: β·average + (1 − β)·value.
@usableFromInline
protocol MovingAverage: SendableMetatype {
  static func next(_ average: Lanes, _ value: Lanes, beta: Lanes, share: Lanes) -> Lanes
}

/// For 1 − β < ½, as PyTorch's `lerp` computes it.
@usableFromInline
enum LongAverage: MovingAverage {
  @inlinable @inline(__always)
  static func next(_ average: Lanes, _ value: Lanes, beta: Lanes, share: Lanes) -> Lanes {
    average + share * (value - average)
  }
}

/// For 1 − β ≥ ½.
enum ShortAverage: MovingAverage {
  @inline(__always)
  static func next(_ average: Lanes, _ value: Lanes, beta: Lanes, share: Lanes) -> Lanes {
    beta * average + share * value
  }
}

/// What the first moment's step lr·m̂ is divided by.
@usableFromInline
protocol Preconditioner: SendableMetatype {
  /// - Parameters:
  ///   - v: the second moment, this step's gradient included.
  ///   - max: the largest v so far; brought up to date by who uses it.
  ///   - correction: c₂ = 1/√(1 − β₂ᵗ).
  static func divide(
    _ step: Lanes, v: Lanes, max: inout Lanes, correction: Lanes, epsilon: Lanes
  ) -> Lanes
  /// What `divide` has divided by, once `max` is up to date; nil for nothing.
  static func divisor(v: Lanes, max: Lanes, correction: Lanes, epsilon: Lanes) -> Lanes?
}

/// √v·c₂ + ε.
@inlinable @inline(__always)
func root(of v: Lanes, correction: Lanes, epsilon: Lanes) -> Lanes {
  v.squareRoot() * correction + epsilon
}

/// √v̂ + ε (Kingma & Ba 2015, Algorithm 1).
@usableFromInline
enum SecondMoment: Preconditioner {
  @inlinable @inline(__always)
  static func divide(
    _ step: Lanes, v: Lanes, max: inout Lanes, correction: Lanes, epsilon: Lanes
  ) -> Lanes {
    step / root(of: v, correction: correction, epsilon: epsilon)
  }

  @usableFromInline
  static func divisor(v: Lanes, max: Lanes, correction: Lanes, epsilon: Lanes) -> Lanes? {
    root(of: v, correction: correction, epsilon: epsilon)
  }
}

/// √(max v)·c₂ + ε, the largest of the raw second moments so far (AMSGrad, Reddi et al. 2018, with
/// PyTorch's bias correction).
enum LargestSecondMoment: Preconditioner {
  @inline(__always)
  static func divide(
    _ step: Lanes, v: Lanes, max: inout Lanes, correction: Lanes, epsilon: Lanes
  ) -> Lanes {
    max = Lanes.maximum(max, v)
    return step / root(of: max, correction: correction, epsilon: epsilon)
  }

  static func divisor(v: Lanes, max: Lanes, correction: Lanes, epsilon: Lanes) -> Lanes? {
    root(of: max, correction: correction, epsilon: epsilon)
  }
}

/// 1: momentum without Adam's second moment.
enum Identity: Preconditioner {
  @inline(__always)
  static func divide(
    _ step: Lanes, v: Lanes, max: inout Lanes, correction: Lanes, epsilon: Lanes
  ) -> Lanes {
    step
  }

  static func divisor(v: Lanes, max: Lanes, correction: Lanes, epsilon: Lanes) -> Lanes? { nil }
}

/// What the second moment takes in, beside g + firstMoment·w, which the first one does.
@usableFromInline
protocol SecondIntake: SendableMetatype {
  /// - Parameter injection: the lanes' `DecayInjection.secondMoment`.
  static func next(first: Lanes, gradient: Lanes, _ w: Lanes, injection: Lanes) -> Lanes
}

/// The same: for every rule that injects as much of w into one moment as into the other. Computing
/// it once makes a sweep 3 % faster.
@usableFromInline
enum CommonIntake: SecondIntake {
  @inlinable @inline(__always)
  static func next(first: Lanes, gradient: Lanes, _ w: Lanes, injection: Lanes) -> Lanes { first }
}

/// g + secondMoment·w: for the ablations, which inject into one moment only.
enum SeparateIntake: SecondIntake {
  @inline(__always)
  static func next(first: Lanes, gradient: Lanes, _ w: Lanes, injection: Lanes) -> Lanes {
    gradient + injection * w
  }
}

/// Where a step's decay of the weight itself stands beside the adaptive step.
@usableFromInline
protocol DecayPlacement: SendableMetatype {
  /// w after the step. `decay` is the fraction of w to remove.
  static func next(_ w: Lanes, step: Lanes, decay: Lanes) -> Lanes
  /// The part of the step that decay makes, for one weight.
  static func decayStep(before w: Double, step: Double, decay: Double, after: Double) -> Double
}

/// First w·(1 − decay), then the step (PyTorch's AdamW).
@usableFromInline
enum DecayBefore: DecayPlacement {
  @inlinable @inline(__always)
  static func next(_ w: Lanes, step: Lanes, decay: Lanes) -> Lanes {
    w * (Lanes(repeating: 1) - decay) - step
  }

  @inlinable
  static func decayStep(before w: Double, step: Double, decay: Double, after: Double) -> Double {
    0 - decay * w
  }
}

/// First the step, then (w − step)·(1 − decay).
enum DecayAfter: DecayPlacement {
  @inline(__always)
  static func next(_ w: Lanes, step: Lanes, decay: Lanes) -> Lanes {
    (w - step) * (Lanes(repeating: 1) - decay)
  }

  static func decayStep(before w: Double, step: Double, decay: Double, after: Double) -> Double {
    0 - decay * (w - step)
  }
}

/// (w − step)/(1 + decay): the decay is that of the new weight (AdamProx, Zhuang et al. 2022,
/// "Understanding AdamW through proximal methods and scale-freeness").
enum DecayProximal: DecayPlacement {
  @inline(__always)
  static func next(_ w: Lanes, step: Lanes, decay: Lanes) -> Lanes {
    (w - step) / (Lanes(repeating: 1) + decay)
  }

  static func decayStep(before w: Double, step: Double, decay: Double, after: Double) -> Double {
    0 - decay * after
  }
}
