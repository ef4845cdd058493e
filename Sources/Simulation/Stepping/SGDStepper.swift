/// SGD, SGD+L2 and SGDW, side by side in the lanes of a block, as PyTorch's `torch.optim.SGD` does
/// them; SGDW as in Loshchilov & Hutter 2019, Algorithm 1, with PyTorch's lr·λ.
///
/// One step of one weight, s the schedule:
///
///     g = g + gradientInjection·w
///     b = g in the first step, else momentum·b + (1 − dampening)·g
///     w = w·(1 − s·weightInjection) − lr·s·(alongGradient·g + alongBuffer·b)
///
/// Nesterov steps along g + momentum·b, everyone else along b. Without momentum b is g.
final class SGDStepper: Stepper {
  let state: BlockState
  private let coefficients: CoefficientTable<SGDCoefficients>

  init(lanes: [LaneSetup], vectors: Int) {
    state = BlockState(starts: lanes.map(\.start), vectors: vectors)
    coefficients = CoefficientTable(lanes: lanes, vectors: vectors)
  }

  deinit { coefficients.deallocate() }

  func step(gradients: Gradients, factors: StepFactors) {
    for i in 0..<state.vectors {
      let c = coefficients[i]
      let schedule = factors[i].schedule
      for axis in Axis.allCases {
        let gradient = (axis == .x ? gradients.x : gradients.y)[i]
        let w = state[.weight, axis] + i
        let buffer = state[.firstMoment, axis] + i
        let direction = Self.follow(
          buffer, gradient + c.gradientInjections[axis] * w.pointee, c, isFirst: factors.step == 1)
        let kept = w.pointee * (Lanes(repeating: 1) - schedule * c.weightInjections[axis])
        w.pointee = kept - c.learningRate * schedule * direction
      }
    }
  }

  /// Takes a gradient into the buffer; what is then stepped along.
  @inline(__always)
  private static func follow(
    _ buffer: UnsafeMutablePointer<Lanes>, _ g: Lanes, _ c: SGDCoefficients, isFirst: Bool
  ) -> Lanes {
    buffer.pointee = isFirst ? g : c.momentum * buffer.pointee + c.share * g
    return c.alongGradient * g + c.alongBuffer * buffer.pointee
  }

  func followDecay(before step: Int) {
    for axis in Axis.allCases {
      for i in 0..<state.vectors {
        let c = coefficients[i]
        let decay = c.gradientInjections[axis] * state[.weight, axis][i]
        _ = Self.follow(state[.decayMemory, axis] + i, decay, c, isFirst: step == 1)
      }
    }
  }

  func parts(lane: Int, before: Vector, gradient: Vector, factors: StepFactors) -> StepParts {
    let x = part(.x, lane: lane, before: before.x, gradient: gradient.x, factors: factors)
    let y = part(.y, lane: lane, before: before.y, gradient: gradient.y, factors: factors)
    return StepParts(adaptive: Vector(x.adaptive, y.adaptive), decay: Vector(x.decay, y.decay))
  }

  /// The buffer is linear in what it takes in, so b = (b − decayMemory) + decayMemory.
  private func part(
    _ axis: Axis, lane: Int, before: Double, gradient: Double, factors: StepFactors
  ) -> (adaptive: Double, decay: Double) {
    let c = coefficients[lane / Lanes.count]
    let element = lane % Lanes.count
    let schedule = factors.values(lane: lane).schedule
    let rate = c.learningRate[element] * schedule
    func direction(_ gradient: Double, _ buffer: Double) -> Double {
      c.alongGradient[element] * gradient + c.alongBuffer[element] * buffer
    }
    let memory = state[.decayMemory, axis, lane: lane]
    let data = direction(gradient, state[.firstMoment, axis, lane: lane] - memory)
    let decay = direction(c.gradientInjections[axis][element] * before, memory)
    let ofWeight = schedule * c.weightInjections[axis][element] * before
    return (0 - rate * data, 0 - rate * decay - ofWeight)
  }

  func stages(_ axis: Axis, of made: MadeStep) -> StepAccount.WeightStages {
    let c = coefficients[made.lane / Lanes.count]
    let element = made.lane % Lanes.count
    let schedule = made.factors.values(lane: made.lane).schedule
    let (before, gradient) = (made.before[axis], made.gradient[axis])
    let decay = c.gradientInjections[axis][element] * before
    let buffer = state[.firstMoment, axis, lane: made.lane]
    let direction =
      c.alongGradient[element] * (gradient + decay) + c.alongBuffer[element] * buffer
    var stages: StepAccount.WeightStages = [
      .step: 0 - c.learningRate[element] * schedule * direction
    ]
    if made.run.keepsFirstMoment { stages[.firstMoment] = buffer }
    switch made.run.rule.placeOfDecay {
    case .nowhere, .formulas: break
    case .weight: stages[.decayOfWeight] = 0 - schedule * c.weightInjections[axis][element] * before
    case .gradient, .firstMoment, .secondMoment:
      stages.join(gradient, decay: decay)
      if made.run.keepsFirstMoment {
        stages[.decayMoment] = state[.decayMemory, axis, lane: made.lane]
      }
    }
    return stages
  }
}
