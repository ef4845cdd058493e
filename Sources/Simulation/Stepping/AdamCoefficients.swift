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
  // The lanes' `DecayInjection`.
  @usableFromInline var firstInjection = Lanes.zero
  @usableFromInline var secondInjection = Lanes.zero
  @usableFromInline var weightInjection = Lanes.zero

  mutating func set(_ lane: LaneSetup, element: Int) {
    let values = lane.hyperparameters
    let injection = DecayInjection(
      lane.rule, learningRate: values.learningRate, weightDecay: values.weightDecay)
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
