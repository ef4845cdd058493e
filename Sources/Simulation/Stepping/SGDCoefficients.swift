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
  var gradientInjections = PerWeight()
  /// lr·λ in SGDW.
  var weightInjections = PerWeight()

  /// Eight lanes' numbers for each weight.
  struct PerWeight {
    private var x = Lanes.zero
    private var y = Lanes.zero

    subscript(axis: Axis) -> Lanes { axis == .x ? x : y }

    mutating func set(_ value: Vector, element: Int) {
      x[element] = value.x
      y[element] = value.y
    }
  }

  mutating func set(_ lane: LaneSetup, element: Int) {
    let values = lane.hyperparameters
    learningRate[element] = values.learningRate
    momentum[element] = values.momentum
    share[element] = values.momentum == 0 ? 1 : 1 - values.dampening
    alongGradient[element] = values.usesNesterov ? 1 : 0
    alongBuffer[element] = values.usesNesterov ? values.momentum : 1
    let traits = lane.rule.traits
    let decays = values.weightDecays
    gradientInjections.set(traits.decaysThroughStep ? decays : .zero, element: element)
    weightInjections.set(
      traits.weightDecay == nil ? .zero : values.learningRate * decays, element: element)
  }
}
