/// The hyperparameters of eight lanes.
@usableFromInline
struct AdamCoefficients: LaneCoefficients {
  @usableFromInline var learningRate = Lanes.zero
  @usableFromInline var beta1 = Lanes.zero
  /// 1 − β₁
  @usableFromInline var share1 = Lanes.zero
  @usableFromInline var beta2 = Lanes.zero
  /// 1 − β₂
  @usableFromInline var share2 = Lanes.zero
  @usableFromInline var epsilon = Lanes.zero
  @usableFromInline var x = AdamInjections()
  @usableFromInline var y = AdamInjections()

  mutating func set(_ lane: LaneSetup, element: Int) {
    let values = lane.hyperparameters
    learningRate[element] = values.learningRate
    beta1[element] = values.beta1
    share1[element] = 1 - values.beta1
    beta2[element] = values.beta2
    share2[element] = 1 - values.beta2
    epsilon[element] = values.epsilon
    x.set(lane, weightDecay: values.weightDecays.x, element: element)
    y.set(lane, weightDecay: values.weightDecays.y, element: element)
  }

  subscript(axis: Axis) -> AdamInjections { axis == .x ? x : y }
}

/// The `DecayInjection` of one weight in eight lanes.
@usableFromInline
struct AdamInjections {
  @usableFromInline var first = Lanes.zero
  @usableFromInline var second = Lanes.zero
  @usableFromInline var weight = Lanes.zero

  fileprivate mutating func set(_ lane: LaneSetup, weightDecay: Double, element: Int) {
    let injection = DecayInjection(
      lane.rule, learningRate: lane.hyperparameters.learningRate, weightDecay: weightDecay)
    first[element] = injection.firstMoment
    second[element] = injection.secondMoment
    weight[element] = injection.weight
  }
}
