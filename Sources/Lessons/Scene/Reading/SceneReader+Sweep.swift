import Simulation
import Surfaces

extension SceneReader {
  mutating func readSweep(steps: Int) -> Scene.Sweep? {
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
        try value.metric(variables: variables, given: keys)
      }
      sweep.averageAfter = fields.optional("average_after") { value throws(Mistake) in
        try value.wholeNumber(in: 0...(steps - 1))
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
    default: return try formula(variables: variables).text
    }
  }
}
