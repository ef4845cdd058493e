package import Networks
package import Simulation

/// The map of one optimizer, whatever its cells train.
package enum SceneSweep: Sendable {
  /// Two weights.
  case weights(Simulation.Sweep)
  case network(NetworkSweep)

  /// α of the columns, left to right.
  package var learningRates: [Double] {
    switch self {
    case .weights(let sweep): sweep.learningRates
    case .network(let sweep): sweep.learningRates
    }
  }

  /// λ of the rows.
  package var weightDecays: [Double] {
    switch self {
    case .weights(let sweep): sweep.weightDecays
    case .network(let sweep): sweep.weightDecays
    }
  }

  /// That of two weights; nil where a network is trained.
  package var weights: Simulation.Sweep? {
    if case .weights(let sweep) = self { sweep } else { nil }
  }

  /// The map of which nothing is known yet.
  package var emptyMap: SweepMap { [self].plan().emptyMaps[0] }

  /// What it takes to make the map.
  package var cost: WorkCost {
    switch self {
    case .weights(let sweep): sweep.cost
    case .network(let sweep): sweep.cost
    }
  }

  /// How many steps its runs take together.
  package var stepCount: Int {
    switch self {
    case .weights(let sweep): sweep.stepCount
    case .network(let sweep): sweep.stepCount
    }
  }

  /// The same learning rates with λ = 0 alone.
  package var withoutDecay: SceneSweep {
    switch self {
    case .weights(var sweep):
      sweep.weightDecays = [0]
      return .weights(sweep)
    case .network(var sweep):
      sweep.weightDecays = [0]
      return .network(sweep)
    }
  }
}

extension [SceneSweep] {
  /// What computes their maps.
  ///
  /// - Precondition: all of one kind, as those of a scene are.
  package func plan(order: SweepPlan.Order = .rows) -> any SweepWork {
    var (weights, networks): ([Simulation.Sweep], [NetworkSweep]) = ([], [])
    for sweep in self {
      switch sweep {
      case .weights(let sweep): weights.append(sweep)
      case .network(let sweep): networks.append(sweep)
      }
    }
    precondition(weights.isEmpty || networks.isEmpty, "sweeps of two kinds of scenes")
    return networks.isEmpty
      ? SweepPlan(weights, order: order) : NetworkSweepPlan(networks, order: order)
  }
}

extension Scene {
  /// How many seeds each cell of a network's map is the mean of.
  package var sweepSeeds: Int { sweep?.seeds ?? 1 }

  /// One sweep for each optimizer of a network scene.
  func networkSweeps(of task: NetworkTask) throws(SceneProblem) -> [NetworkSweep] {
    let metric = try networkMetric
    guard !metric.needsValidation || task.data.shape.rows > task.training else {
      throw .network(.noValidationRows(metric: metric.rawValue))
    }
    var bare = self
    (bare.story, bare.claims) = ([], [])
    let scene = bare
    let experiments = SeededExperiments(
      count: sweepSeeds, size: task.size(runs: 1, steps: steps)
    ) { index in
      var scene = scene
      scene.seed &+= UInt64(index)
      guard let experiment = scene.networkExperiment() else {
        preconditionFailure("the scene has a network")
      }
      return experiment
    }
    return optimizers.enumerated().map { index, entry in
      let axes = sweepAxes(of: entry)
      return NetworkSweep(
        of: experiments, run: index, learningRates: axes.learningRates,
        weightDecays: axes.weightDecays, metric: metric, averageAfter: sweep?.averageAfter)
    }
  }

  /// What its map measures.
  private var networkMetric: NetworkMetric {
    get throws(SceneProblem) {
      guard let metric = NetworkMetric(rawValue: sweepMetric) else {
        throw .network(.metricOfTwoWeights(sweepMetric))
      }
      return metric
    }
  }
}
