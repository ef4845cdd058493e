package import Lessons
package import Simulation

/// What a row of a run holds, by the name that tables give it.
package struct RunColumn: Sendable {
  package let name: String
  let content: Content
  /// Whether it exists only beside a rule that keeps the largest second moment.
  private(set) var needsMaximum = false

  enum Content: Sendable {
    /// The same in all rows of a run.
    case word(@Sendable (RunReport.Run) -> String?)
    case step
    case number(@Sendable (RunReport.Run, Row) -> Double?)
    /// Both coordinates; a table has a column for each.
    case pair(@Sendable (RunReport.Run, Row) -> Vector?)
  }

  /// All that every run has, in the order of a whole table.
  package static let all: [RunColumn] =
    [
      RunColumn(name: "name", content: .word { $0.name.name }),
      RunColumn(name: "optimizer", content: .word { $0.rule.id }),
      RunColumn(name: "t", content: .step),
      RunColumn(name: "x", content: .number { $1.weights.x }),
      RunColumn(name: "y", content: .number { $1.weights.y }),
      RunColumn(name: "loss", content: .number { $1.loss }),
      RunColumn(name: "norm", content: .number { $1.norm }),
    ]
    + vector("gradient") { $0.gradient }
    + vector("first_moment") { $0.firstMoment }
    + vector("second_moment") { $0.secondMoment }
    + vector("second_moment_max", needsMaximum: true) { $0.secondMomentMax }
    + vector("adaptive_step") { $0.adaptiveStep }
    + vector("decay_step") { $0.decayStep }
    + [
      RunColumn(name: "not_finite", content: .word { $0.trajectory.cause?.columnText }),
      RunColumn(
        name: "outcome",
        content: .word { $0.trajectory.outcome == .completed ? "completed" : "diverged" }),
    ]

  /// The column of this name; nil for a name that is none.
  package static func named(_ name: String) -> RunColumn? { all.first { $0.name == name } }

  /// `NAME` for both coordinates of something that a step has, `NAME_x` and `NAME_y`.
  private static func vector(
    _ name: String, needsMaximum: Bool = false,
    of vector: @escaping @Sendable (Row.Update) -> Vector?
  ) -> [RunColumn] {
    let pair = RunColumn(
      name: name, content: .pair { $1.update.flatMap(vector) }, needsMaximum: needsMaximum)
    return [pair] + pair.coordinates
  }

  /// What the names of rules written as formulas are, for runs that have them.
  private static func states(of rules: [FormulaRule]) -> [RunColumn] {
    let names = rules.flatMap(\.stateNames).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return names.flatMap { name in
      let pair = RunColumn(
        name: name,
        content: .pair { run, row in
          guard let index = run.rule.formulas?.stateNames.firstIndex(of: name) else { return nil }
          return row.update?.states[index]
        })
      return [pair] + pair.coordinates
    }
  }

  /// All that can be asked for of a scene's runs.
  package static func all(of scene: Scene) -> [RunColumn] {
    let states = states(of: scene.optimizers.compactMap(\.rule.formulas))
    let place = all.firstIndex { $0.name == "decay_step_y" }.map { $0 + 1 } ?? all.endIndex
    return all.prefix(upTo: place) + states + all.suffix(from: place)
  }

  /// The column for each coordinate; itself, if it has none.
  package var coordinates: [RunColumn] {
    guard case .pair(let vector) = content else { return [self] }
    return [
      RunColumn(
        name: name + "_x", content: .number { vector($0, $1)?.x }, needsMaximum: needsMaximum),
      RunColumn(
        name: name + "_y", content: .number { vector($0, $1)?.y }, needsMaximum: needsMaximum),
    ]
  }

  /// Whether it holds a number, one or none in a row.
  package var isNumeric: Bool {
    switch content {
    case .step, .number: true
    case .word, .pair: false
    }
  }

  /// The number in a row of a run; nil where there is none.
  package func number(in row: Row, of run: RunReport.Run) -> Double? {
    switch content {
    case .step: Double(row.step)
    case .number(let value): value(run, row)
    case .word, .pair: nil
    }
  }
}

extension DivergenceCause {
  /// As columns are called: `gradient_x`.
  fileprivate var columnText: String {
    [quantity.rawValue, coordinate?.rawValue].compactMap { $0 }.joined(separator: "_")
  }
}
