/// The hyperparameters of eight lanes.
struct SGDCoefficients: LaneCoefficients {
  var learningRate = Lanes.zero
  /// μ
  var momentum = Lanes.zero
  /// The share of a gradient that enters the buffer: 1 − dampening, or 1 without momentum.
  var share = Lanes.zero
  var alongGradient = Lanes.zero
  var alongBuffer = Lanes.zero
  /// λ in SGD+L2.
  var gradientInjection = Lanes.zero
  /// lr·λ in SGDW.
  var weightInjection = Lanes.zero

  mutating func set(_ lane: LaneSetup, element: Int) {
    let values = lane.hyperparameters
    learningRate[element] = values.learningRate
    momentum[element] = values.momentum
    share[element] = values.momentum == 0 ? 1 : 1 - values.dampening
    alongGradient[element] = values.usesNesterov ? 1 : 0
    alongBuffer[element] = values.usesNesterov ? values.momentum : 1
    let traits = lane.rule.traits
    gradientInjection[element] = traits.decaysThroughStep ? values.weightDecay : 0
    weightInjection[element] =
      traits.weightDecay == nil ? 0 : values.learningRate * values.weightDecay
  }
}
