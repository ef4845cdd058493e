package import Simulation

/// An update rule as somebody wrote it: assignments that are run once a step for every weight.
///
/// In a step, `at` comes first and says where the gradient is taken; then the lines, in their order. A name
/// that is read before its line has the value of the step before, or its start: an `init` formula, or 0.
///
/// - Precondition: of every use. Names are distinct, w is assigned in the last line and nowhere else, and
///   formulas read only what they may.
package struct UpdateRule: Hashable, Sendable {
  /// By which it is known: a letter, then letters, digits, `_`, `+` and `-`.
  package var name: String
  /// What the screen calls it; nil for its name.
  package var ownLabel: String?
  package var about: String?
  package var source: String?
  package var caveat: String?
  package var constantNames: [String] = []
  package var starts: [Assignment] = []
  package var place: RuleFormula?
  package var assignments: [Assignment]
  /// What is drawn, evaluated and taken apart: w, or a name that starts at w.
  package var shown = "w"

  /// `name = formula`.
  package struct Assignment: Hashable, Sendable {
    package var name: String
    package var formula: RuleFormula
    /// The line as it is written.
    package var text: String

    package init(name: String, formula: RuleFormula, text: String) {
      self.name = name
      self.formula = formula
      self.text = text
    }
  }

  package init(name: String, assignments: [Assignment]) {
    self.name = name
    self.assignments = assignments
  }
}

extension UpdateRule {
  /// The names whose value a step hands to the next: read before their line or in `at`, shown, or never
  /// assigned; in the order in which the rule has them.
  package var carried: [String] {
    let assigned = assignments.map(\.name)
    let anchors = starts.map(\.name).filter { !assigned.contains($0) }
    return anchors + assigned.filter { $0 != "w" && isCarried($0) }
  }

  private func isCarried(_ name: String) -> Bool {
    if name == shown || place?.names.contains(name) == true { return true }
    let line = assignments.firstIndex { $0.name == name } ?? assignments.endIndex
    return assignments.prefix(through: line).contains { $0.formula.names.contains(name) }
  }

  /// Names that lines assign and that begin as w itself, which move along with it.
  var positions: Set<String> {
    var found: Set<String> = []
    var isFound = true
    while isFound {
      isFound = false
      for start in starts where assignments.contains(where: { $0.name == start.name }) {
        guard case .variable(let origin)? = start.formula.tree.nodes.last,
          start.formula.size == 1, origin == "w" || found.contains(origin)
        else { continue }
        isFound = found.insert(start.name).inserted || isFound
      }
    }
    return found
  }

  private var formulas: [RuleFormula] {
    assignments.map(\.formula) + starts.map(\.formula) + (place.map { [$0] } ?? [])
  }

  /// Whether a weight's step depends on other weights.
  var spansWeights: Bool { formulas.contains { $0.functionOverAllWeights != nil } }

  /// All names that any of its formulas reads.
  package var namesRead: Set<String> {
    formulas.reduce(into: []) { $0.formUnion($1.names) }
  }
}

extension UpdateRule: RuleDefinition {
  package var label: String { ownLabel ?? name }

  package var states: [String] {
    assignments.map(\.name).filter { $0 != "w" || shown != "w" }
  }

  package var lines: [RuleLine] {
    assignments.map {
      RuleLine(
        name: $0.name, text: $0.text,
        readsWeightDecay: $0.formula.names.contains(Hyperparameter.weightDecay.name))
    }
  }

  package var functionOverAllWeights: String? {
    let formulas = starts.map(\.formula) + [place].compactMap(\.self) + assignments.map(\.formula)
    return formulas.lazy.compactMap(\.functionOverAllWeights).first
  }

  package func reads(_ hyperparameter: Hyperparameter) -> Bool {
    formulas.contains { $0.names.contains(hyperparameter.name) }
  }

  package func program(
    constants: [Double], hyperparameters: Hyperparameters, steps: Int
  ) -> any RuleProgram {
    CompiledRuleCache.rule(
      self, numbers: numbers(constants, hyperparameters, steps),
      decayShares: hyperparameters.decayShares)
  }

  /// What stays as it is in all steps of a run, and is the same in all lanes.
  private func numbers(
    _ constants: [Double], _ values: Hyperparameters, _ steps: Int
  ) -> [String: Double] {
    var numbers: [String: Double] = [
      "steps": Double(steps), "beta1": values.beta1, "beta2": values.beta2,
      "eps": values.epsilon, "momentum": values.momentum, "dampening": values.dampening,
    ]
    for (name, value) in zip(constantNames, constants) { numbers[name] = value }
    return numbers
  }
}
