/// Steps of nearly equal length, without memory: what remains of Adam at β₁ = β₂ = 0.
///
/// One step of one weight, s the schedule:
///
///     w = w − lr·s·g / (│g│ + ε)
final class NormalizedStepper: Stepper {
  let state: BlockState
  private let learningRates: [Lanes]
  private let epsilons: [Lanes]

  init(lanes: [LaneSetup], vectors: Int) {
    state = BlockState(starts: lanes.map(\.start), vectors: vectors)
    var learningRates = [Lanes](repeating: .zero, count: vectors)
    var epsilons = learningRates
    for lane in 0..<vectors * Lanes.count {
      let values = lanes[min(lane, lanes.count - 1)].hyperparameters
      learningRates[lane / Lanes.count][lane % Lanes.count] = values.learningRate
      epsilons[lane / Lanes.count][lane % Lanes.count] = values.epsilon
    }
    self.learningRates = learningRates
    self.epsilons = epsilons
  }

  func step(gradients: Gradients, factors: StepFactors) {
    let (x, y) = (state[.weight, .x], state[.weight, .y])
    for i in 0..<state.vectors {
      let rate = learningRates[i] * factors[i].schedule
      x[i] = x[i] - Self.step(rate, gradients.x[i], epsilons[i])
      y[i] = y[i] - Self.step(rate, gradients.y[i], epsilons[i])
    }
  }

  @inline(__always)
  private static func step(_ rate: Lanes, _ gradient: Lanes, _ epsilon: Lanes) -> Lanes {
    rate * gradient / (gradient.magnitude + epsilon)
  }

  func followDecay(before step: Int) {}

  func parts(lane: Int, before: Vector, gradient: Vector, factors: StepFactors) -> StepParts {
    let element = lane % Lanes.count
    let rate = learningRates[lane / Lanes.count][element] * factors.values(lane: lane).schedule
    let epsilon = epsilons[lane / Lanes.count][element]
    func step(_ gradient: Double) -> Double { 0 - rate * gradient / (gradient.magnitude + epsilon) }
    return StepParts(adaptive: Vector(step(gradient.x), step(gradient.y)), decay: .zero)
  }

  func stages(_ axis: Axis, of made: MadeStep) -> StepAccount.WeightStages {
    let element = made.lane % Lanes.count
    let divisor = made.gradient[axis].magnitude + epsilons[made.lane / Lanes.count][element]
    let rate =
      learningRates[made.lane / Lanes.count][element]
      * made.factors.values(lane: made.lane).schedule
    return [.divisor: divisor, .step: 0 - rate * made.gradient[axis] / divisor]
  }
}
