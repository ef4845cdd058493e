package import Lessons
package import Simulation

/// What a row of a run holds, by the name that tables give it.
package struct RunColumn: Sendable {
  package let name: String
  let content: Content
  /// Whether it exists only beside a rule that keeps the largest second moment.
  private(set) var needsMaximum = false
  /// What stands there, and its unit: `number, in steps`.
  package private(set) var form = "number"
  /// What it is.
  package private(set) var about = ""

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
      RunColumn(
        name: "name", content: .word { $0.name.name }, form: "text",
        about: "What claims and tables call the run: adam_l2."),
      RunColumn(
        name: "optimizer", content: .word { $0.rule.id }, form: "text",
        about: "Its rule: adam+l2."),
      RunColumn(
        name: "t", content: .step, form: "whole number, in steps",
        about: "How many steps have been taken; row 0 is the start."),
      RunColumn(name: "x", content: .number { $1.weights.x }, about: "The weight x after step t."),
      RunColumn(name: "y", content: .number { $1.weights.y }, about: "The weight y after step t."),
      RunColumn(
        name: "loss", content: .number { $1.loss },
        about: "The loss at (x, y), without noise and penalty; of batches their mean."),
      RunColumn(
        name: "norm", content: .number { $1.norm }, form: "number, in units of the weights",
        about: "√(x² + y²)."),
    ]
    + vector(
      "gradient", "loss per weight",
      "The gradient that step t used, with its noise and without λw, at the weights before it."
    ) { $0.gradient }
    + vector(
      "first_moment", "units of the gradient",
      "m after step t, not corrected; in the SGD family its buffer."
    ) { $0.firstMoment }
    + vector(
      "second_moment", "units of the gradient, squared", "v after step t, not corrected."
    ) { $0.secondMoment }
    + vector(
      "second_moment_max", "units of the gradient, squared",
      "The largest v so far; there only beside a run with amsgrad.", needsMaximum: true
    ) { $0.secondMomentMax }
    + vector(
      "adaptive_step", "units of the weights", "What step t adds to a weight beside the decay."
    ) { $0.adaptiveStep }
    + vector(
      "decay_step", "units of the weights",
      "What the decay adds in step t; both together are the change of the weight."
    ) { $0.decayStep }
    + [
      RunColumn(
        name: "not_finite", content: .word { $0.trajectory.cause?.columnText }, form: "text",
        about: "What was not finite: gradient_x. There only where a run diverged."),
      RunColumn(
        name: "outcome",
        content: .word { $0.trajectory.outcome == .completed ? "completed" : "diverged" },
        form: "completed or diverged", about: "A run that diverged at step k has rows up to k - 1."),
    ]

  /// The column of this name; nil for a name that is none.
  package static func named(_ name: String) -> RunColumn? { all.first { $0.name == name } }

  /// `NAME` for both coordinates of something that a step has, `NAME_x` and `NAME_y`.
  private static func vector(
    _ name: String, _ unit: String, _ about: String, needsMaximum: Bool = false,
    of vector: @escaping @Sendable (Row.Update) -> Vector?
  ) -> [RunColumn] {
    let pair = RunColumn(
      name: name, content: .pair { $1.update.flatMap(vector) }, needsMaximum: needsMaximum,
      form: "[number, number], in \(unit)", about: about)
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
        }, form: "[number, number]", about: "What the rule's name is after step t.")
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
        name: name + "_x", content: .number { vector($0, $1)?.x }, needsMaximum: needsMaximum,
        form: coordinateForm, about: about),
      RunColumn(
        name: name + "_y", content: .number { vector($0, $1)?.y }, needsMaximum: needsMaximum,
        form: coordinateForm, about: about),
    ]
  }

  private var coordinateForm: String { form.replacing("[number, number]", with: "number") }

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

extension RunColumn {
  /// What the reference says of the columns of a table, those of a pair together.
  package static var table: [(names: [String], form: String, about: String)] {
    let coordinates = Set(all.filter(\.isPair).flatMap(\.coordinates).map(\.name))
    return all.filter { !coordinates.contains($0.name) }.map { column in
      let columns = column.coordinates
      return (columns.map(\.name), columns.first?.form ?? column.form, column.about)
    }
  }

  /// What a row of a document holds: no words, and pairs as such.
  package static var rows: [RunColumn] {
    let coordinates = Set(all.filter(\.isPair).flatMap(\.coordinates).map(\.name))
    return all.filter { ($0.isNumeric || $0.isPair) && !coordinates.contains($0.name) }
  }

  private var isPair: Bool {
    if case .pair = content { true } else { false }
  }
}

extension DivergenceCause {
  /// As columns are called: `gradient_x`.
  fileprivate var columnText: String {
    [quantity.rawValue, coordinate?.rawValue].compactMap { $0 }.joined(separator: "_")
  }
}
