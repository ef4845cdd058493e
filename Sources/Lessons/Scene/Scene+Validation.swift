package import Simulation

extension Scene {
  /// What is wrong with the scene after edits, as one line with its remedy; nil if it can be run.
  ///
  /// A scene that was read from a file is valid. This is for values that were set since then.
  package func validate() -> String? { problem?.sentence }

  /// The first problem, as data.
  package var problem: SceneProblem? {
    numberProblem ?? vectorProblem ?? optimizerProblem
  }

  private var numberProblem: SceneProblem? {
    if !(1...SceneLimits.steps ~= steps) {
      return .value(
        .notAWholeNumber(
          subject: "steps", text: "\(steps)", lowest: "1",
          highest: SceneProblem.grouped(SceneLimits.steps)))
    }
    for one in Hyperparameter.all {
      if let problem = one.problem(of: hyperparameters[one]) { return problem }
    }
    for parameter in parameters where !parameter.value.isFinite {
      return .value(
        .outOfRange(
          subject: parameter.name, text: "\(parameter.value)",
          requirement: "must be a finite number"))
    }
    return nil
  }

  private var vectorProblem: SceneProblem? {
    for (subject, vector) in [("start", start)]
      + optimizers.compactMap(\.start).map({
        ("an optimizer's start", $0)
      }) where !vector.isFinite
    {
      return .value(
        .outOfRange(
          subject: subject, text: "[\(vector.x), \(vector.y)]", requirement: "must be finite"))
    }
    return ([noise] + optimizers.compactMap(\.noise)).lazy.compactMap(\.problem).first
  }

  private var optimizerProblem: SceneProblem? {
    if optimizers.isEmpty {
      return .value(.tooFew(subject: "optimizers", wanted: "one to six, such as adamw"))
    }
    if optimizers.count > SceneLimits.optimizers {
      return .value(
        .tooMany(
          subject: "optimizers", count: optimizers.count, limit: SceneLimits.optimizers))
    }
    return optimizers.lazy.compactMap { entry in
      entry.problem(over: hyperparameters) ?? (network == nil ? nil : entry.problemInNetwork)
        ?? entry.settings.lazy.compactMap { $0.problem(for: entry.rule) }.first
    }.first
  }
}

extension Scene.GradientNoise {
  /// Why there can't be such noise; nil if there can.
  fileprivate var problem: SceneProblem? {
    guard case .gaussian(let sigma) = self, !(sigma.x >= 0 && sigma.y >= 0 && sigma.isFinite)
    else { return nil }
    return .value(
      .outOfRange(
        subject: "gaussian", text: "[\(sigma.x), \(sigma.y)]",
        requirement: "must be at least 0, being a standard deviation"))
  }
}

extension Scene.Entry {
  /// The scene's hyperparameters with the entry's own in their place.
  package func hyperparameters(over scene: Hyperparameters) -> Hyperparameters {
    var result = scene
    for setting in settings { setting.apply(to: &result) }
    if let decayShares { result.decayShares = decayShares }
    return result
  }

  /// Why the rule can't run with these hyperparameters; nil if it can.
  func problem(over scene: Hyperparameters) -> SceneProblem? {
    switch hyperparameters(over: scene).problem(for: rule) {
    case nil: nil
    case .value(let one, let value): one.problem(of: .number(value))
    case .nesterovWithoutMomentum: .combination(.nesterovWithoutMomentum(rule: rule.id))
    case .nesterovWithDampening: .combination(.nesterovWithDampening(rule: rule.id))
    }
  }
}

extension Scene.Entry {
  /// Why the rule can't step the weights of a network; nil if it can.
  var problemInNetwork: SceneProblem? {
    rule.formulas?.functionOverAllWeights.map {
      .network(.ruleOverAllWeights(rule: rule.id, function: $0))
    }
  }
}

extension Hyperparameter {
  /// Why the hyperparameter can't have this value; nil if it can.
  func problem(of value: Hyperparameter.Value) -> SceneProblem? {
    guard case .number(let number) = value else { return nil }
    return requirement(violatedBy: number).map {
      .value(.outOfRange(subject: name, text: "\(number)", requirement: $0))
    }
  }
}

extension HyperparameterSetting {
  /// Why an optimizer with this rule can't have the setting of its own; nil if it can.
  func problem(for rule: Rule) -> SceneProblem? {
    guard !rule.uses(hyperparameter) else { return nil }
    if let formulas = rule.formulas { return .rule(.use(hyperparameter.problem(of: formulas))) }
    return .combination(
      .unusedSetting(key, rule: rule.id, user: hyperparameter.usualUser.id))
  }
}

extension Hyperparameter {
  /// Why a rule written as formulas, which doesn't read it, can't have it of its own.
  fileprivate func problem(of rule: FormulaRule) -> RuleProblem.UseProblem {
    choices == nil
      ? .unread(name, rule: rule.name, constants: rule.definition.constantNames)
      : .builtInOption(name, rule: rule.name)
  }
}
