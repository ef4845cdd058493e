extension Experiment {
  /// What it takes to make all runs.
  public var cost: WorkCost {
    steps * blocks().map { runs[$0[0]].stepCost + noise(of: runs[$0[0]]).cost }.sum
  }
}

extension Noise {
  /// What a step's noise takes, once for all lanes.
  fileprivate var cost: WorkCost {
    switch self {
    case .none: .none
    case .alternating: WorkCost(operations: 2)
    case .gaussian, .function: WorkCost(operations: 50)
    }
  }
}

extension Experiment.Run {
  /// What a step of eight runs like this one is.
  public var stepCost: WorkCost {
    let factors = schedule == nil ? 0.0 : 50
    return WorkCost(operations: factors) + ruleCost + surface.cost.gradient
  }

  private var ruleCost: WorkCost {
    guard let formulas = rule.formulas else { return WorkCost(operations: Self.ruleOperations) }
    return formulas.program(hyperparameters).cost
  }

  /// A step of a rule waits for roots and quotients.
  private static let ruleOperations = 25.0
}

extension Sweep {
  /// What it takes to make the map.
  public var cost: WorkCost {
    let vectors = (learningRates.count * weightDecays.count + Lanes.count - 1) / Lanes.count
    let measured = steps - firstMeasuredStep + 1
    return vectors * (steps * run.stepCost + measured * metric.cost)
  }

  /// How many steps its runs take together.
  public var stepCount: Int { learningRates.count * weightDecays.count * steps }

  /// What a step of eight of its runs is, at its dearest.
  var stepCost: WorkCost {
    run.stepCost + metric.cost
  }
}

extension SweepMetric {
  /// What measuring it of eight runs is.
  fileprivate var cost: WorkCost {
    switch self {
    case .surface(let surface): surface.cost.loss
    case .norm, .distance: WorkCost(operations: 10)
    }
  }
}
