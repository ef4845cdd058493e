extension WeightStepper.Setup {
  /// Whether all weights may share lanes, two by two.
  private var isUniform: Bool { undecayed.isEmpty || !rule.decaysWeights }

  func vectors(of count: Int) -> Int {
    max(1, ((isUniform ? (count + 1) / 2 : count) + Lanes.count - 1) / Lanes.count)
  }

  /// One setup for each lane, or one for all if nothing but their starts tells them apart.
  func lanes(count: Int, start: [Double]) -> [LaneSetup] {
    // x and y are two of many weights here, not the two of a picture.
    var values = hyperparameters
    values.decayShares = Vector(1, 1)
    let lane = LaneSetup(rule: rule, hyperparameters: values, start: .zero)
    if isUniform, rule.formulas == nil { return [lane] }
    var lanes = (0..<count).map { index in
      var lane = lane
      let second = index + count
      lane.start = Vector(
        index < start.count ? start[index] : 0, second < start.count ? start[second] : 0)
      return lane
    }
    if !isUniform {
      for index in undecayed.joined() { lanes[index].hyperparameters.weightDecay = 0 }
    }
    return lanes
  }

  var followsDecay: Bool {
    rule.formulas == nil ? rule.traits.decaysThroughStep : rule.decaysWeights
  }

  /// Those that change from step to step; nil for all.
  var usedQuantities: [Int]? {
    guard rule.formulas == nil else { return nil }
    var quantities: [BlockState.Quantity] = [.weight]
    if rule.family != .normalized { quantities.append(.firstMoment) }
    if rule.family == .adam { quantities.append(.secondMoment) }
    if rule.family == .adam, hyperparameters.usesAMSGrad { quantities.append(.secondMomentMax) }
    if rule.traits.decaysThroughStep { quantities.append(.decayMemory) }
    return quantities.map(\.rawValue)
  }

  /// Those of which one isn't finite once the run has diverged.
  func checkedQuantities(_ layout: BlockState.Layout) -> [Int] {
    guard rule.formulas == nil else { return Array(0..<layout.checked) }
    // What isn't finite in m was so in the gradient before, and is in v too.
    let moment: BlockState.Quantity = rule.family == .adam ? .secondMoment : .firstMoment
    return [BlockState.Quantity.weight.rawValue, moment.rawValue]
  }

  /// Bias corrections and the schedule.
  var source: StepFactors.Source {
    var tables = StepFactors.LaneTables(
      schedule: schedule, firstCorrection: .none, secondCorrection: .none)
    if rule.family == .adam {
      let values = hyperparameters
      if values.correctsFirstMoment {
        tables.firstCorrection = .firstMoment(beta: values.beta1, steps: steps)
      }
      if values.correctsSecondMoment {
        tables.secondCorrection = .secondMoment(beta: values.beta2, steps: steps)
      }
    }
    return StepFactors.Source(tables: [tables], noise: .none, seed: 0)
  }
}
