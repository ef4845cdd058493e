import Simulation

extension SceneReader {
  /// `optimizers:`, one to six; without the key, `Scene.defaultRules`.
  mutating func readOptimizers(over scene: Hyperparameters) -> [Scene.Entry] {
    let placeInScene = fields.place(of: "nesterov")
    let parameters = parameters
    let isSound = fields.isSound
    let entries = fields.optional("optimizers") { value throws(Mistake) in
      var entries: [Scene.Entry] = []
      for item in try value.list(of: "optimizers, such as adamw", limit: SceneLimits.optimizers) {
        let (entry, fields) = try item.optimizer(parameters: parameters)
        if let name = entry.name, entries.contains(where: { $0.name == name }) {
          throw Mistake(
            place: fields?.place(of: "name") ?? item.place, problem: .name(.runTaken(name)))
        }
        if isSound, let problem = entry.problem(over: scene) {
          let place = fields?.place(of: "nesterov") ?? placeInScene ?? item.place
          throw Mistake(place: place, problem: problem)
        }
        entries.append(entry)
      }
      return entries
    }
    return entries ?? Scene.defaultRules.map { Scene.Entry(rule: $0) }
  }
}

extension ValueReader {
  /// A rule's id, or a mapping with `rule` and what the optimizer has of its own; and that mapping.
  fileprivate func optimizer(parameters: [Scene.Parameter]) throws(Mistake)
    -> (entry: Scene.Entry, fields: MappingReader?)
  {
    guard case .mapping = node.content else {
      return (Scene.Entry(rule: try choice()), nil)
    }
    var fields = try fields(wanted: "an optimizer")
    let rule = fields.required(
      "rule", placeholder: Rule.adam, example: "adamw", as: ValueReader.choice)
    var entry = Scene.Entry(rule: rule)
    let isRuleKnown = fields.isSound
    entry.settings = fields.settings()
    if isRuleKnown { fields.refuseSettings(entry.settings, unusedBy: rule) }
    entry.start = fields.optional("start", as: ValueReader.vector)
    let variables = Scene.FormulaKind.schedule.variables(parameters)
    entry.schedule = fields.optional("schedule") { value throws(Mistake) in
      try value.formula(variables: variables)
    }
    entry.parameters = fields.ownParameters(of: parameters)
    entry.label = fields.optional("label", as: ValueReader.text)
    entry.name = fields.optional("name", as: ValueReader.runName)
    entry.sweep = fields.optional("sweep", as: ValueReader.sweepRanges)
    try fields.finish()
    return (entry, fields)
  }

  private func runName() throws(Mistake) -> String {
    let name = try scalar(wanted: "a name")
    guard SceneName.isIdentifier(name) else {
      throw mistake(.name(.illegal(subject: subject, text: name)))
    }
    return name
  }
}
