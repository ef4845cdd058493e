import Simulation

// What is run and shown, beside the hyperparameters.
extension SceneFlag {
  /// What the scene says about its loss, title and summary too, is untrue of another one.
  static let loss = SceneFlag(
    "loss", .formula, "A loss in x and y, in place of the scene's.",
    change: { flag, scene throws(FlagError) in
      scene.replaceLoss(with: try flag.formula(variables: scene.variables(of: .loss)))
      scene.title = flag.text
      scene.summary = nil
    },
    difference: { scene, base in
      guard scene.loss != base.loss, case .formula(let formula) = scene.loss else { return [] }
      return [FlagText("--loss", formula.text)]
    })

  static let optimizers = SceneFlag(
    "optimizers", .value("rules"), "One to six rules, such as adam,adam+l2,adamw.",
    change: { flag, scene throws(FlagError) in
      let rules = try scene.rules(in: flag)
      guard rules.count <= SceneLimits.optimizers else {
        throw .tooManyOptimizers(flag, limit: SceneLimits.optimizers)
      }
      scene.chooseOptimizers(rules)
    },
    difference: { scene, base in
      let rules = scene.optimizers.map(\.rule.id)
      guard rules != base.optimizers.map(\.rule.id) else { return [] }
      return [FlagText("--optimizers", rules.joined(separator: ","))]
    })

  static let steps = SceneFlag(
    "steps", .value("n"), "How many steps are taken.",
    change: { flag, scene throws(FlagError) in
      scene.steps = try flag.integer(in: 1...SceneLimits.steps, example: "300")
      if let pause = scene.pause { scene.pause = min(pause, scene.steps) }
    },
    difference: { scene, base in
      scene.steps == base.steps ? [] : [FlagText("--steps", "\(scene.steps)")]
    })

  static let start = SceneFlag(
    "start", .value("x,y"), "The first weights.",
    change: { flag, scene throws(FlagError) in
      scene.start = try flag.vector(example: "-2,1.5")
    },
    difference: { scene, base in
      guard scene.start != base.start else { return [] }
      return [FlagText("--start", numbers: [scene.start.x, scene.start.y])]
    })

  static let seed = SceneFlag(
    "seed", .value("n"), "Seed of noise and batches.",
    change: { flag, scene throws(FlagError) in scene.seed = try flag.seed() },
    difference: { scene, base in
      scene.seed == base.seed ? [] : [FlagText("--seed", "\(scene.seed)")]
    })

  static let schedule = SceneFlag(
    "schedule", .formula, "Factor of the learning rate, in steps and t, which starts at 1.",
    change: { flag, scene throws(FlagError) in
      scene.schedule = try flag.formula(variables: scene.variables(of: .schedule))
    },
    difference: { scene, base in
      guard let schedule = scene.schedule, schedule != base.schedule else { return [] }
      return [FlagText("--schedule", schedule.text)]
    })

  static let gaussian = SceneFlag(
    "gaussian", .value("sx,sy"), "Gaussian noise on the gradient.",
    change: { flag, scene throws(FlagError) in
      let deviations = try flag.vector(example: "2,0.2")
      guard deviations.x >= 0, deviations.y >= 0 else {
        throw .outOfRange(flag, requirement: "standard deviations must be at least 0")
      }
      scene.noise = .gaussian(deviations)
    },
    difference: { scene, base in
      guard case .gaussian(let sigma) = scene.noise, scene.noise != base.noise else { return [] }
      return [FlagText("--gaussian", numbers: [sigma.x, sigma.y])]
    })

  static let set = SceneFlag(
    "set", .repeated("name=value"),
    "Change a named constant of the scene, or RULE.NAME of an update rule; may be repeated.",
    change: { flag, scene throws(FlagError) in try scene.assign(flag) },
    difference: { scene, base in
      (scene.parameters.filter { !base.parameters.contains($0) }
        + scene.ruleConstants.filter { !base.ruleConstants.contains($0) })
        .map { FlagText("--set", "\($0.name)=\($0.value.shortestDecimal)") }
    })

  static let view = SceneFlag(
    "view", .value("x0,x1,y0,y1"), "The part of the plane that is shown.",
    change: { flag, scene throws(FlagError) in scene.view = try flag.window() },
    difference: { scene, base in
      guard let view = scene.view, view != base.view else { return [] }
      let (x, y) = (view.x, view.y)
      return [
        FlagText("--view", numbers: [x.lowerBound, x.upperBound, y.lowerBound, y.upperBound])
      ]
    })
}

extension Scene {
  fileprivate mutating func assign(_ flag: FlagText) throws(FlagError) {
    let parts = flag.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw .malformed(flag, expected: "an assignment", example: "k=2")
    }
    let name = String(parts[0])
    if name.contains(".") { return try assignConstant(flag, name, String(parts[1])) }
    let known = parameters.map(\.name)
    guard known.contains(name) else {
      throw .unknownParameter(flag, name: name, known: known)
    }
    let value = FlagText("--set \(name)", String(parts[1]))
    _ = setParameter(named: name, value: try value.number(example: "2"))
  }
}

extension Scene {
  /// The rules that a flag lists.
  fileprivate func rules(in flag: FlagText) throws(FlagError) -> [Rule] {
    var rules: [Rule] = []
    for word in flag.list {
      guard let rule = rule(named: word) else {
        throw .rule(flag, .unknown(word, known: ruleNames))
      }
      rules.append(rule)
    }
    return rules
  }

  /// Sets `RULE.NAME`.
  private mutating func assignConstant(
    _ flag: FlagText, _ whole: String, _ text: String
  ) throws(FlagError) {
    let parts = whole.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let (id, name) = (String(parts[0]), String(parts[1]))
    guard let rule = rule(named: id) else {
      throw .rule(flag, .missing(id, known: ruleNames))
    }
    guard let formulas = rule.formulas else { throw .rule(flag, .builtIn(id)) }
    guard formulas[constant: name] != nil else {
      throw .rule(flag, .constant(name, rule: id, known: formulas.constantNames))
    }
    let value = try FlagText("--set \(whole)", text).number(example: "2")
    guard setConstant(name, of: id, to: value) else { throw .rule(flag, .idle(id)) }
  }
}

extension FlagText {
  fileprivate init(_ flag: String, numbers: [Double]) {
    self.init(flag, numbers.map(\.shortestDecimal).joined(separator: ","))
  }

  fileprivate func window() throws(FlagError) -> Scene.Window {
    let bounds = try numbers(4, expected: "four numbers", example: "-1,5,-1,5")
    guard bounds[0] < bounds[1], bounds[2] < bounds[3] else {
      throw .outOfRange(
        self, requirement: "the first bound must be less than the second; swap them")
    }
    let window = Scene.Window(x: bounds[0]...bounds[1], y: bounds[2]...bounds[3])
    for axis in [window.x, window.y] {
      guard let requirement = Scene.Window.requirement(violatedBy: axis) else { continue }
      throw .outOfRange(self, requirement: "the bounds of an axis \(requirement)")
    }
    return window
  }
}
