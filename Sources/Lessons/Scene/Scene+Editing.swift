package import Simulation
package import Surfaces

extension Scene {
  /// What a scene runs that doesn't say.
  package static let defaultRules: [Rule] = [.adam, .adamL2, .adamW]

  /// A scene for a formula given without a file: start (1, 1), the default hyperparameters and
  /// optimizers, the minimum marked.
  package init(loss formula: Formula) {
    self.init(
      name: "loss", title: formula.text, loss: .formula(formula), start: Vector(1, 1),
      optimizers: Self.defaultRules.map { Entry(rule: $0) }, overlays: [.minimum])
  }

  /// Changes the scene's own value; entries with their own keep it.
  package mutating func apply(_ setting: HyperparameterSetting) {
    setting.apply(to: &hyperparameters)
  }

  /// Puts a formula in the place of the scene's loss, batch or data. Story and claims spoke of the
  /// old one and are dropped.
  package mutating func replaceLoss(with formula: Formula) {
    loss = .formula(formula)
    story = []
    claims = []
  }

  /// Whether there are sentences about the runs.
  package var hasLesson: Bool { summary != nil || !story.isEmpty || !claims.isEmpty }

  /// Drops what it says of its runs, for they will be others: summary, story and claims.
  package mutating func dropLesson() {
    summary = nil
    story = []
    claims = []
  }

  /// Changes the scene's own value of a named constant; false if the scene has none of that name.
  package mutating func setParameter(named name: String, value: Double) -> Bool {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else { return false }
    parameters[index].value = value
    return true
  }

  /// Changes the value of a rule's constant for every run of the rule without one of its own; false if
  /// there is no such rule or constant.
  package mutating func setConstant(_ name: String, of id: String, to value: Double) -> Bool {
    var isKnown = false
    func set(_ rule: inout FormulaRule) {
      guard rule.name == id, rule[constant: name] != nil else { return }
      rule[constant: name] = value
      isKnown = true
    }
    for index in rules.indices { set(&rules[index]) }
    for index in ruleFiles.rules.indices { set(&ruleFiles.rules[index]) }
    for index in optimizers.indices {
      guard case .formulas(var rule) = optimizers[index].rule else { continue }
      set(&rule)
      optimizers[index].rule = .formulas(rule)
    }
    return isKnown
  }

  /// The constants of the rules that are run, by `lion.b1`, each once.
  package var ruleConstants: [Parameter] {
    var seen: Set<String> = []
    return optimizers.compactMap(\.rule.formulas).flatMap { rule in
      zip(rule.definition.constantNames, rule.constants).map { name, value in
        Parameter(name: "\(rule.name).\(name)", value: value)
      }
    }.filter { seen.insert($0.name).inserted }
  }

  /// Runs these rules instead, with the scene's values alone.
  package mutating func replaceOptimizers(_ rules: [Rule]) {
    optimizers = rules.map { Entry(rule: $0) }
  }

  /// Runs these rules instead: the scene's own entry where it has one of the rule, else the plain rule.
  package mutating func chooseOptimizers(_ rules: [Rule]) {
    var own = optimizers
    optimizers = rules.map { rule in
      own.firstIndex { $0.rule.id == rule.id }.map { own.remove(at: $0) } ?? Entry(rule: rule)
    }
  }
}

extension Scene.Entry {
  /// An optimizer with nothing of its own.
  package init(rule: Rule) { self.init(rule: rule, settings: []) }
}
