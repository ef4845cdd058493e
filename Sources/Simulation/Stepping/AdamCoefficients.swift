/// The hyperparameters of eight lanes.
struct AdamCoefficients: LaneCoefficients {
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
