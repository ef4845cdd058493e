package import Simulation
import Surfaces

extension Scene {
  /// A run as the scene names it.
  package struct RunName: Hashable, Sendable {
    /// What claims and exports call it: `adam_l2`.
    package var name: String
    /// What the screen calls it: `Adam+L2`.
    package var label: String
  }

  /// The names of the runs, in the order of `optimizers`.
  ///
  /// An entry without a name is called by its rule, with `+` and `-` turned into `_`; if that is
  /// taken, with `_2`, `_3`… behind it. A label that is taken likewise: `AdamW 2`.
  package var runNames: [RunName] {
    var taken = Set(optimizers.compactMap(\.name))
    var takenLabels: Set<String> = []
    return optimizers.map { entry in
      let name = entry.name ?? entry.rule.identifier.firstFree(in: taken, separator: "_")
      taken.insert(name)
      let label = (entry.label ?? entry.rule.label).firstFree(in: takenLabels, separator: " ")
      takenLabels.insert(label)
      return RunName(name: name, label: label)
    }
  }

  /// The scene's runs, ready to be made. Runs with equal parameters share one surface.
  ///
  /// - Precondition: it trains two weights, no network.
  package func experiment() -> Experiment { experiment(on: surfacesOfRuns(after: [:])) }

  /// - Parameter surfaces: what the runs descend, by the constants in it.
  func experiment(on surfaces: [[String: Double]: any Surface]) -> Experiment {
    let runs = optimizers.map { entry in
      let constants = constants(of: entry)
      return Experiment.Run(
        rule: boundRule(of: entry), hyperparameters: entry.hyperparameters(over: hyperparameters),
        start: entry.start ?? start, surface: surfaces[constants] ?? surface(constants),
        schedule: boundSchedule(entry.schedule ?? schedule, constants),
        noise: ownNoise(of: entry))
    }
    return Experiment(
      runs: runs, steps: steps, seed: seed, noise: simulated(noise, constants(of: nil)))
  }

  /// An entry's rule with its own constants and the scene's number of steps.
  func boundRule(of entry: Entry) -> Rule {
    guard case .formulas(var rule) = entry.rule else { return entry.rule }
    for constant in entry.constants { rule[constant: constant.name] = constant.value }
    rule.steps = steps
    return .formulas(rule)
  }

  /// What the runs descend, by the constants in it; those that are known aren't made again.
  func surfacesOfRuns(
    after known: [[String: Double]: any Surface]
  ) -> [[String: Double]: any Surface] {
    Set(optimizers.map(constants)).reduce(into: [:]) { surfaces, constants in
      surfaces[constants] = known[constants] ?? surface(constants)
    }
  }

  /// The scene's mean loss, with its parameters bound. Its gradients are those of the batches as they
  /// come in turn or of all rows, never drawn at random: what contours and predictions ask for.
  package func surface() -> any Surface {
    switch loss {
    case .formula: surface(constants(of: nil))
    case .batch(let entries, _):
      BatchSurface(entries, parameters: constants(of: nil), seed: seed)
    case .data(let data): DataSurface(model: data.model, rows: data.rows)
    case .network: preconditionFailure("a network has more than two weights")
    }
  }

  /// The second surface, with the scene's parameters bound; nil if the scene has none.
  package func validationSurface() -> (any Surface)? {
    validation.map { FormulaSurface($0, parameters: constants(of: nil), seed: seed) }
  }

  private func surface(_ constants: [String: Double]) -> any Surface {
    switch loss {
    case .formula(let formula): FormulaSurface(formula, parameters: constants, seed: seed)
    case .batch(let entries, let order):
      BatchSurface(entries, parameters: constants, order: order, seed: seed)
    case .data(let data):
      DataSurface(model: data.model, rows: data.rows, batch: data.batch)
    case .network: preconditionFailure("a network has more than two weights")
    }
  }

  /// The parameters' values, the entry's own in place of the scene's.
  func constants(of entry: Entry?) -> [String: Double] {
    let all = parameters + (entry?.parameters ?? [])
    return Dictionary(all.map { ($0.name, $0.value) }) { _, own in own }
  }

  /// s(t); nil for a formula that is 1 at every step.
  func boundSchedule(
    _ formula: Formula?, _ constants: [String: Double]
  ) -> StepFunction? {
    let schedule = stepFunction(of: formula, constants)
    let isConstant = formula.map { !$0.variables.contains("t") } ?? true
    return isConstant && schedule?(1) == 1 ? nil : schedule
  }

  private func stepFunction(of formula: Formula?, _ constants: [String: Double]) -> StepFunction? {
    formula?.stepFunction(
      parameters: constants.merging(["steps": Double(steps)]) { _, steps in steps }, seed: seed)
  }

  /// What is added to the gradients of a run.
  package func noise(of run: Int) -> GradientNoise { optimizers[run].noise ?? noise }

  /// The entry's noise, or the scene's with the entry's own parameters; nil where that is no other noise.
  private func ownNoise(of entry: Entry) -> Noise? {
    if let own = entry.noise { return simulated(own, constants(of: entry)) }
    guard case .formula(let x, let y) = noise else { return nil }
    let used = x.variables.union(y.variables)
    return entry.parameters.contains { used.contains($0.name) }
      ? simulated(noise, constants(of: entry)) : nil
  }

  private func simulated(_ noise: GradientNoise, _ constants: [String: Double]) -> Noise {
    switch noise {
    case .none: .none
    case .gaussian(let sigma): .gaussian(sigma)
    case .alternating(let amplitude): .alternating(amplitude)
    case .formula(let x, let y):
      .function(
        x: x.stepFunction(parameters: constants, seed: seed),
        y: y.stepFunction(parameters: constants, seed: seed))
    }
  }
}

extension Rule {
  /// The rule's id as a name of the claim language: `adam_l2`.
  fileprivate var identifier: String {
    String(id.map { $0 == "+" || $0 == "-" ? "_" : $0 })
  }
}

extension String {
  /// The name itself, or the first of `name_2`, `name_3`… that isn't taken.
  fileprivate func firstFree(in taken: Set<String>, separator: String) -> String {
    var name = self
    var number = 2
    while taken.contains(name) {
      name = "\(self)\(separator)\(number)"
      number += 1
    }
    return name
  }
}
