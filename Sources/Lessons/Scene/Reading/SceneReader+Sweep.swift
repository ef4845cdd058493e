import Networks
import Simulation
import Surfaces

extension SceneReader {
  /// - Parameter scene: what has been read so far.
  mutating func readSweep(of scene: Scene) -> Scene.Sweep? {
    let steps = scene.steps
    let network = scene.network
    let variables = Scene.FormulaKind.loss.variables(parameters)
    let keys = (validation: fields.has("validation"), target: fields.has("target"))
    return fields.optional("sweep") { value throws(Mistake) in
      var fields = try value.fields(of: .sweep)
      var sweep = Scene.Sweep()
      fields.ranges(of: &sweep)
      let size = fields.optional("size", as: ValueReader.sweepSize)
      sweep.columns = size?.columns
      sweep.rows = size?.rows
      sweep.metric = fields.optional("metric") { value throws(Mistake) in
        if let network { return try value.metric(of: network) }
        return try value.metric(variables: variables, given: keys)
      }
      sweep.averageAfter = fields.optional("average_after") { value throws(Mistake) in
        try value.wholeNumber(in: 0...(steps - 1))
      }
      sweep.seeds = fields.optional("seeds") { value throws(Mistake) in
        try value.wholeNumber(in: 1...SceneLimits.sweepSeeds)
      }
      if network == nil, let place = fields.place(of: "seeds") {
        fields.report(.key(.withoutPartner("seeds", partner: "network")), at: place)
      }
      try fields.finish()
      return sweep
    }
  }
}

extension MappingReader {
  fileprivate mutating func ranges(of sweep: inout Scene.Sweep) {
    sweep.learningRate = optional("lr") { value throws(Mistake) in
      try value.interval(Hyperparameter.learningRate.requirement(violatedBy:))
    }
    sweep.weightDecay = optional("weight_decay") { value throws(Mistake) in
      try value.interval(Hyperparameter.weightDecay.requirement(violatedBy:))
    }
  }
}

extension ValueReader {
  /// An optimizer's own ranges: size and metric are the scene's, so that maps can be compared.
  func sweepRanges() throws(Mistake) -> Scene.Sweep {
    var fields = try fields(of: .optimizerSweep)
    var sweep = Scene.Sweep()
    fields.ranges(of: &sweep)
    try fields.finish()
    return sweep
  }

  /// `[learning rates, weight decays]`.
  fileprivate func sweepSize() throws(Mistake) -> (columns: Int, rows: Int) {
    let pair = try pair(wanted: "two whole numbers, such as [32, 32]")
    let columns = try pair.first.wholeNumber(in: 1...SceneLimits.sweepSide)
    let rows = try pair.second.wholeNumber(in: 1...SceneLimits.sweepSide)
    return (columns, rows)
  }

  /// `loss`, `validation`, `norm`, `distance` or a formula.
  fileprivate func metric(
    variables: [String], given keys: (validation: Bool, target: Bool)
  ) throws(Mistake) -> String {
    let text = try scalar(wanted: "loss, validation, norm, distance or a formula")
    switch text {
    case "validation" where !keys.validation: throw mistake(.combination(.validationMissing))
    case "distance" where !keys.target: throw mistake(.combination(.targetMissing))
    case "loss", "validation", "norm", "distance": return text
    case _ where NetworkMetric(rawValue: text) != nil:
      throw mistake(.network(.metricOfNetworks(text)))
    default: return try formula(variables: variables).text
    }
  }

  /// What is measured of a network.
  fileprivate func metric(of task: Scene.NetworkTask) throws(Mistake) -> String {
    let text = try scalar(
      wanted: SceneProblem.enumerated(NetworkMetric.allCases.map(\.rawValue)))
    guard let metric = NetworkMetric(rawValue: text) else {
      throw mistake(.network(.metricOfTwoWeights(text)))
    }
    guard !metric.needsValidation || task.data.shape.rows > task.training else {
      throw mistake(.network(.noValidationRows(metric: text)))
    }
    return text
  }
}
