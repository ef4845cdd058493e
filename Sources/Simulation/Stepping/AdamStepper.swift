/// Adam, Adam+L2, AdamW and their relatives, side by side in the lanes of a block.
///
/// What tells them apart is a value, their `DecayInjection`; what they compute is in `AdamKernel`.
final class AdamStepper: Stepper {
  let state: BlockState
  private let coefficients: CoefficientTable<AdamCoefficients>
  private let code: Code
  /// Whether λ is the same for x and y in every lane.
  private let decaysAlike: Bool

  /// The kernel compiled for the lanes' options. Functions rather than a type parameter of this
  /// class: the compiler specialises functions, while a generic class keeps its generic methods.
  struct Code {
    let step: (BlockState, CoefficientTable<AdamCoefficients>, Gradients, StepFactors) -> Void
    let followDecay: (BlockState, CoefficientTable<AdamCoefficients>) -> Void
    let parts: (AdamLaneWeight) -> (adaptive: Double, decay: Double)
    let stages: (AdamLaneWeight) -> AdamStages
    /// Whether these are the options of `AdamLoop`.
    let isLoop: Bool

    init<A: MovingAverage, D: Preconditioner, I: SecondIntake, P: DecayPlacement>(
      _: A.Type, _: D.Type, _: I.Type, _: P.Type
    ) {
      step = { AdamKernel<A, D, I, P>.step($0, $1, $2, $3) }
      followDecay = { AdamKernel<A, D, I, P>.followDecay($0, $1) }
      parts = AdamKernel<A, D, I, P>.parts
      stages = AdamKernel<A, D, I, P>.stages
      isLoop = AdamKernel<A, D, I, P>.self == AdamLoop.Kernel.self
    }
  }

  init(lanes: [LaneSetup], vectors: Int, code: Code) {
    self.code = code
    decaysAlike = lanes.allSatisfy(\.hyperparameters.decaysAlike)
    state = BlockState(starts: lanes.map(\.start), vectors: vectors)
    coefficients = CoefficientTable(lanes: lanes, vectors: vectors)
  }

  deinit { coefficients.deallocate() }

  var adamBlock: AdamBlock? {
    code.isLoop && decaysAlike ? AdamBlock(state, coefficients.start) : nil
  }

  func step(gradients: Gradients, factors: StepFactors) {
    code.step(state, coefficients, gradients, factors)
  }

  func followDecay(before step: Int) {
    code.followDecay(state, coefficients)
  }

  func parts(lane: Int, before: Vector, gradient: Vector, factors: StepFactors) -> StepParts {
    let x = code.parts(weight(.x, lane: lane, before: before.x, factors: factors))
    let y = code.parts(weight(.y, lane: lane, before: before.y, factors: factors))
    return StepParts(adaptive: Vector(x.adaptive, y.adaptive), decay: Vector(x.decay, y.decay))
  }

  func stages(_ axis: Axis, of made: MadeStep) -> StepAccount.WeightStages {
    let (options, factors) = (made.run.hyperparameters, made.factors)
    let weight = weight(axis, lane: made.lane, before: made.before[axis], factors: factors)
    let numbers = code.stages(weight)
    var stages: StepAccount.WeightStages = [
      .firstMoment: weight.firstMoment,
      .secondMoment: weight.secondMoment, .step: numbers.step,
    ]
    let corrections = factors.values(lane: made.lane)
    if options.dividesByLargest { stages[.largest] = weight.secondMomentMax }
    if options.correctsSecondMoment, numbers.divisor != nil {
      let largest = stages[.largest] ?? weight.secondMoment
      stages[.correctedSecond] = corrections.second * corrections.second * largest
    }
    stages[.divisor] = numbers.divisor
    if options.correctsFirstMoment { stages[.corrected] = corrections.first * weight.firstMoment }
    let injections = coefficients[made.lane / Lanes.count][axis]
    let element = made.lane % Lanes.count
    switch made.run.rule.placeOfDecay {
    case .nowhere, .formulas: break
    case .gradient, .firstMoment:
      stages.join(made.gradient[axis], decay: injections.first[element] * weight.before)
      stages[.decayMoment] = weight.decayMemory
    case .secondMoment:
      stages.join(made.gradient[axis], decay: injections.second[element] * weight.before)
    case .weight: stages[.decayOfWeight] = numbers.decayOfWeight
    }
    return stages
  }

  private func weight(
    _ axis: Axis, lane: Int, before: Double, factors: StepFactors
  ) -> AdamLaneWeight {
    let (schedule, c1, c2) = factors.values(lane: lane)
    let c = coefficients[lane / Lanes.count]
    let element = lane % Lanes.count
    return AdamLaneWeight(
      before: before, after: state[.weight, axis, lane: lane],
      firstMoment: state[.firstMoment, axis, lane: lane],
      secondMoment: state[.secondMoment, axis, lane: lane],
      secondMomentMax: state[.secondMomentMax, axis, lane: lane],
      decayMemory: state[.decayMemory, axis, lane: lane],
      rate: c.learningRate[element] * schedule * c1,
      decay: schedule * c[axis].weight[element], correction: c2, epsilon: c.epsilon[element])
  }
}
