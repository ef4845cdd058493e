import Simulation

extension SceneReader {
  /// `optimizers:`, one to six; without the key, `Scene.defaultRules`.
  mutating func readOptimizers(over scene: Hyperparameters) -> [Scene.Entry] {
    let placeOfNesterov = fields.place(of: "nesterov")
    let parameters = parameters
    let entries = fields.optional("optimizers") { value throws(Mistake) in
      var entries: [Scene.Entry] = []
      for item in try value.list(of: "optimizers, such as adamw", limit: SceneLimits.optimizers) {
        let read = try item.optimizer(parameters: parameters)
        if let name = read.entry.name, entries.contains(where: { $0.name == name }) {
          throw item.mistake(.runNameTaken(name))
        }
        if let problem = read.entry.problem(over: scene) {
          throw Mistake(place: read.nesterov ?? placeOfNesterov ?? item.place, problem: problem)
        }
        entries.append(read.entry)
      }
      return entries
    }
    return entries ?? Scene.defaultRules.map { Scene.Entry(rule: $0) }
  }
}

extension ValueReader {
  /// A rule's id, or a mapping with `rule` and what the optimizer has of its own; and where its own
  /// `nesterov` stands.
  fileprivate func optimizer(parameters: [Scene.Parameter]) throws(Mistake)
    -> (entry: Scene.Entry, nesterov: Place?)
  {
    guard case .mapping = node.content else {
      return (Scene.Entry(rule: try choice()), nil)
    }
    var fields = try fields(wanted: "an optimizer")
    let rule = fields.required("rule", placeholder: Rule.adam, example: "adamw") {
      value throws(Mistake) in try value.choice()
    }
    var entry = Scene.Entry(rule: rule)
    entry.settings = fields.settings()
    entry.start = fields.optional("start") { value throws(Mistake) in try value.vector() }
    let variables = Scene.Formulas.schedule.variables(parameters)
    entry.schedule = fields.optional("schedule") { value throws(Mistake) in
      try value.formula(variables: variables)
    }
    entry.parameters = fields.ownParameters(of: parameters)
    entry.label = fields.optional("label") { value throws(Mistake) in try value.text() }
    entry.name = fields.optional("name") { value throws(Mistake) in try value.runName() }
    entry.sweep = fields.optional("sweep") { value throws(Mistake) in try value.sweepRanges() }
    try fields.finish()
    return (entry, fields.place(of: "nesterov"))
  }

  private func runName() throws(Mistake) -> String {
    let name = try scalar(wanted: "a name")
    guard SceneName.isIdentifier(name) else {
      throw mistake(.illegalName(subject: subject, text: name))
    }
    return name
  }
}
