import Simulation
import Surfaces

extension SceneReader {
  /// `optimizers:`, one to six; without the key, `Scene.defaultRules`.
  mutating func readOptimizers(over scene: Hyperparameters) -> [Scene.Entry] {
    let placeInScene = fields.place(of: "nesterov")
    let known = (parameters: parameters, rules: rules)
    let isSound = fields.isSound
    let isNetwork = fields.has("network")
    let entries = fields.optional("optimizers") { value throws(Mistake) in
      var entries: [Scene.Entry] = []
      for item in try value.optimizers() {
        var (entry, fields) = try item.optimizer(known)
        if entry.decayShares == scene.decayShares { entry.decayShares = nil }
        if let name = entry.name, entries.contains(where: { $0.name == name }) {
          throw Mistake(
            place: fields?.place(of: "name") ?? item.place, problem: .name(.runTaken(name)))
        }
        if isSound, let problem = entry.problem(over: scene) {
          let place = fields?.place(of: "nesterov") ?? placeInScene ?? item.place
          throw Mistake(place: place, problem: problem)
        }
        if isNetwork { try item.requireNetwork(entry, fields) }
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
  fileprivate func optimizer(
    _ known: (parameters: [Scene.Parameter], rules: [FormulaRule])
  ) throws(Mistake) -> (entry: Scene.Entry, fields: MappingReader?) {
    let parameters = known.parameters
    guard case .mapping = node.content else {
      return (Scene.Entry(rule: try rule(among: known.rules)), nil)
    }
    var fields = try fields(of: .optimizer)
    let rule = fields.required("rule", placeholder: Rule.adam, example: "adamw") {
      value throws(Mistake) in try value.rule(among: known.rules)
    }
    var entry = Scene.Entry(rule: rule)
    let isRuleKnown = fields.isSound && fields.has("rule")
    let (settings, decayShares) = fields.settings()
    entry.settings = settings
    if fields.has(Hyperparameter.weightDecay.name) { entry.decayShares = decayShares }
    if isRuleKnown { fields.refuseSettings(entry.settings, unusedBy: rule) }
    entry.start = fields.optional("start", as: ValueReader.vector)
    let variables = Scene.FormulaKind.schedule.variables(parameters)
    entry.schedule = fields.optional("schedule") { value throws(Mistake) in
      try value.formula(variables: variables)
    }
    entry.noise = fields.noise(parameters)
    entry.parameters = fields.ownParameters(of: parameters)
    entry.constants = isRuleKnown ? fields.ownConstants(of: rule) : []
    entry.label = fields.optional("label", as: ValueReader.text)
    entry.name = fields.optional("name", as: ValueReader.runName)
    entry.sweep = fields.optional("sweep", as: ValueReader.sweepRanges)
    try fields.finish()
    return (entry, fields)
  }

  /// - Throws: what of an optimizer, and of its fields, can't be run in a network.
  fileprivate func requireNetwork(
    _ entry: Scene.Entry, _ fields: MappingReader?
  ) throws(Mistake) {
    if let problem = entry.problemInNetwork {
      throw Mistake(place: fields?.place(of: "rule") ?? place, problem: problem)
    }
    if let shares = entry.decayShares, shares != Hyperparameters().decayShares {
      let place = fields?.place(of: Hyperparameter.weightDecay.name) ?? place
      throw Mistake(place: place, problem: .network(.twoDecays))
    }
    for key in ["start", "noise"] {
      guard let place = fields?.place(of: key) else { continue }
      throw Mistake(place: place, problem: .key(.rivals(key, "network")))
    }
  }

  /// - Parameter rules: those that are known beside the library's, before which they come.
  private func rule(among rules: [FormulaRule]) throws(Mistake) -> Rule {
    let text = try scalar(wanted: "a rule, such as adamw")
    if let own = rules.first(where: { $0.name == text }) { return .formulas(own) }
    if let rule = RuleLibrary.rule(named: text) { return rule }
    let known = RuleLibrary.names + rules.map(\.name)
    if let remedy = ForeignRule.remedy(for: text) {
      throw mistake(.value(.foreignRule(subject: "rule", text: text, remedy: remedy)))
    }
    throw mistake(
      .rule(.use(.unknown(text, nearest: nearestName(to: text, in: known)))))
  }

  private func runName() throws(Mistake) -> String {
    let name = try scalar(wanted: "a name")
    guard SceneName.isIdentifier(name) else {
      throw mistake(.name(.illegal(subject: subject, text: name)))
    }
    return name
  }
}

extension MappingReader {
  /// An optimizer's own values of its rule's constants.
  fileprivate mutating func ownConstants(of rule: Rule) -> [Scene.Parameter] {
    let place = place(of: "with")
    let own = optional("with") { value throws(Mistake) -> [Scene.Parameter] in
      guard let formulas = rule.formulas else {
        throw Mistake(
          place: place ?? value.place, problem: .rule(.use(.noConstants(rule: rule.id))))
      }
      return try value.constants(of: formulas)
    }
    return own ?? []
  }
}

extension ValueReader {
  fileprivate func constants(of rule: FormulaRule) throws(Mistake) -> [Scene.Parameter] {
    var fields = try fields(wanted: "names and numbers, such as {b1: 0.9}")
    var constants: [Scene.Parameter] = []
    for name in fields.keys {
      let number = fields.optional(name, as: ValueReader.number)
      if rule[constant: name] == nil {
        let nearest = nearestName(to: name, in: rule.definition.constantNames)
        fields.report(
          .rule(.use(.unknownConstant(name, rule: rule.name, nearest: nearest))),
          at: fields.place(of: name))
      }
      constants.append(.init(name: name, value: number ?? 1))
    }
    try fields.finish()
    return constants
  }
}
