import Screen

extension RunReport {
  /// Writes a table (RFC 4180 with line feeds): a head, then a line for each row of each run.
  ///
  /// What a row doesn't have, or what isn't finite, is an empty field. The last column says how the
  /// run ended, `completed` or `diverged`: a run that diverged at step k has rows up to k − 1. Where one
  /// did, the column before says what was not finite: `gradient_x`.
  package func writeCSV(to stream: ByteStream) throws {
    var stream = stream
    let columns = tableColumns
    try stream.write(columns.map(\.name).joined(separator: ",") + "\n")
    for run in runs {
      let words = columns.map { column in
        if case .word(let text) = column.content { text(run).map(Self.quoted) ?? "" } else { "" }
      }
      try selection.forEachRow(of: run.trajectory) { row in
        for (index, column) in columns.enumerated() {
          if index > 0 { try stream.write(",") }
          switch column.content {
          case .word: try stream.write(words[index])
          case .step: try stream.write(row.step.description)
          case .number(let value):
            if let text = value(run, row).flatMap(DecimalText.of) { try stream.write(text) }
          case .pair: preconditionFailure("a table has a column for each coordinate")
          }
        }
        try stream.write("\n")
      }
    }
    try stream.flush()
  }

  /// What was asked for, or all that these runs have, a column for each coordinate.
  package var tableColumns: [RunColumn] {
    if let columns { return columns.flatMap(\.coordinates) }
    let saysCauses = runs.contains { $0.trajectory.cause != nil }
    return RunColumn.all(of: scene).filter { column in
      if case .pair = column.content { return false }
      if column.name == "not_finite" { return saysCauses }
      return !column.needsMaximum || keepsMaximum
    }
  }

  private var keepsMaximum: Bool { runs.contains { $0.hyperparameters.usesAMSGrad } }

  /// A field, in quotes where it needs them. Names come from scene files: what could act on a
  /// terminal is left out.
  static func quoted(_ text: String) -> String {
    let text = TerminalText(text).string
    guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
