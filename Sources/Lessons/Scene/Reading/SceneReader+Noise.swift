import Simulation

extension MappingReader {
  /// `noise:` with exactly one of `gaussian`, `alternating` and `formula`; of an optimizer also `none`.
  mutating func noise(_ parameters: [Scene.Parameter]) -> Scene.GradientNoise? {
    let variables = Scene.FormulaKind.noise.variables(parameters)
    return optional("noise") { value throws(Mistake) in
      if case .scalar("none", _) = value.node.content { return .none }
      return try value.noise(variables: variables)
    }
  }
}

extension ValueReader {
  fileprivate func noise(variables: [String]) throws(Mistake) -> Scene.GradientNoise {
    let kinds = SceneSection.noise.names
    var fields = try fields(of: .noise)
    let gaussian = fields.optional("gaussian") { value throws(Mistake) in
      try value.vector { $0 >= 0 ? nil : "must be at least 0, being a standard deviation" }
    }
    let alternating = fields.optional("alternating", as: ValueReader.vector)
    let formula = fields.optional("formula") { value throws(Mistake) in
      let pair = try value.pair(wanted: "two formulas, such as ['sin(t)', '0']")
      return Scene.GradientNoise.formula(
        x: try pair.first.formula(variables: variables),
        y: try pair.second.formula(variables: variables))
    }
    let given = fields.keys.filter(kinds.contains)
    if fields.keys.isEmpty { fields.report(.key(.noChoice(subject: subject, allowed: kinds))) }
    if given.count > 1 {
      fields.report(.key(.rivals(given[1], given[0])), at: fields.place(of: given[1]))
    }
    try fields.finish()
    return gaussian.map { .gaussian($0) } ?? alternating.map { .alternating($0) } ?? formula
      ?? .none
  }
}
