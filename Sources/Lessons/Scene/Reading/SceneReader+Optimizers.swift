import Simulation

extension SceneReader {
  /// `optimizers:`, one to six; without the key, `Scene.defaultRules`.
  mutating func readOptimizers(over scene: Hyperparameters) -> [Scene.Entry] {
    let placeInScene = fields.place(of: "nesterov")
    let parameters = parameters
    let isSound = fields.isSound
    let entries = fields.optional("optimizers") { value throws(Mistake) in
      var entries: [Scene.Entry] = []
      for item in try value.optimizers() {
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
  /// The entries of a list, or `adam, adamw` without its brackets.
  fileprivate func optimizers() throws(Mistake) -> [ValueReader] {
    let wanted = "optimizers, such as [adam, adamw]"
    guard case .scalar(let text, _) = node.content, !text.trimmingWhitespace.isEmpty else {
      return try list(of: wanted, limit: SceneLimits.optimizers)
    }
    let words = try words()
    guard words.count <= SceneLimits.optimizers else {
      throw mistake(
        .value(.tooMany(subject: subject, count: words.count, limit: SceneLimits.optimizers)))
    }
    return words
  }

  /// A rule's id, or a mapping with `rule` and what the optimizer has of its own; and that mapping.
  fileprivate func optimizer(parameters: [Scene.Parameter]) throws(Mistake)
    -> (entry: Scene.Entry, fields: MappingReader?)
  {
    guard case .mapping = node.content else {
      return (Scene.Entry(rule: try rule()), nil)
    }
    var fields = try fields(of: .optimizer)
    let rule = fields.required(
      "rule", placeholder: Rule.adam, example: "adamw", as: ValueReader.rule)
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

  private func rule() throws(Mistake) -> Rule {
    let known = Rule.allCases.map(\.rawValue)
    let text = try scalar(wanted: "one of " + SceneProblem.enumerated(known))
    if let remedy = ForeignRule.remedy(for: text, known: known), !known.contains(text) {
      throw mistake(.value(.foreignRule(subject: subject, text: text, remedy: remedy)))
    }
    return try choice()
  }

  private func runName() throws(Mistake) -> String {
    let name = try scalar(wanted: "a name")
    guard SceneName.isIdentifier(name) else {
      throw mistake(.name(.illegal(subject: subject, text: name)))
    }
    return name
  }
}
