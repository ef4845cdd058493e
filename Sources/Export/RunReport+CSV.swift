import Screen
import Simulation

extension RunReport {
  /// Writes a table (RFC 4180 with line feeds): a head, then a line for each row of each run.
  ///
  /// What a row doesn't have, or what isn't finite, is an empty field. The last column says how the
  /// run ended, `completed` or `diverged`: a run that diverged at step k has rows up to k − 1. Where one
  /// did, the column before says what was not finite: `gradient_x`.
  package func writeCSV(to stream: ByteStream) throws {
    var stream = stream
    let columns = Column.all.filter { !$0.needsMaximum || keepsMaximum }
    try stream.write("name,optimizer,t,")
    let names = columns.map(\.name) + (saysCauses ? ["not_finite"] : []) + ["outcome"]
    try stream.write(names.joined(separator: ",") + "\n")
    for run in runs {
      let lead = Self.quoted(run.name.name) + "," + run.rule.rawValue + ","
      let cause = saysCauses ? "," + (run.trajectory.cause?.columnText ?? "") : ""
      let ending =
        cause + (run.trajectory.outcome == .completed ? ",completed\n" : ",diverged\n")
      try selection.forEachRow(of: run.trajectory) { row in
        try stream.write(lead)
        try stream.write(row.step.description)
        for column in columns {
          try stream.write(",")
          if let text = column.value(row).flatMap(DecimalText.of) { try stream.write(text) }
        }
        try stream.write(ending)
      }
    }
    try stream.flush()
  }

  private var saysCauses: Bool { runs.contains { $0.trajectory.cause != nil } }

  private var keepsMaximum: Bool { runs.contains { $0.hyperparameters.usesAMSGrad } }

  /// A field, in quotes where it needs them. Names come from scene files: what could act on a
  /// terminal is left out.
  static func quoted(_ text: String) -> String {
    let text = TerminalText(text).string
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension DivergenceCause {
  /// As columns are called: `gradient_x`.
  fileprivate var columnText: String {
    [quantity.rawValue, coordinate?.rawValue].compactMap { $0 }.joined(separator: "_")
  }
}

/// A column of numbers.
private struct Column: Sendable {
  let name: String
  /// Whether it exists only beside a rule that keeps the largest second moment.
  var needsMaximum = false
  let value: @Sendable (Row) -> Double?

  static let all =
    [
      Column(name: "x") { $0.weights.x },
      Column(name: "y") { $0.weights.y },
      Column(name: "loss") { $0.loss },
      Column(name: "norm") { $0.norm },
    ]
    + pair("gradient") { $0.gradient }
    + pair("first_moment") { $0.firstMoment }
    + pair("second_moment") { $0.secondMoment }
    + pair("second_moment_max", needsMaximum: true) { $0.secondMomentMax }
    + pair("adaptive_step") { $0.adaptiveStep }
    + pair("decay_step") { $0.decayStep }

  /// `NAME_x` and `NAME_y` of something that a step has.
  private static func pair(
    _ name: String, needsMaximum: Bool = false,
    of vector: @escaping @Sendable (Row.Update) -> Vector?
  ) -> [Column] {
    [
      Column(name: name + "_x", needsMaximum: needsMaximum) { $0.update.flatMap(vector)?.x },
      Column(name: name + "_y", needsMaximum: needsMaximum) { $0.update.flatMap(vector)?.y },
    ]
  }
}
