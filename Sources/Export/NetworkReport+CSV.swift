extension NetworkReport {
  /// Writes a table (RFC 4180 with line feeds): a head, then a line for each row of each run. What a row
  /// doesn't have is an empty field.
  package func writeCSV(to stream: ByteStream) throws {
    var stream = stream
    let columns = columns ?? NetworkColumn.all(of: scene, coordinates: coordinates)
    try stream.write(columns.map { RunReport.quoted($0.name) }.joined(separator: ",") + "\n")
    for run in runs {
      let words = columns.map { column in
        if case .word(let text) = column.content { RunReport.quoted(text(run)) } else { "" }
      }
      try forEachRow(of: run) { row in
        let fields = zip(columns, words).map { column, word in
          switch column.content {
          case .word: word
          case .step: row.step.description
          case .number(let value): value(row).flatMap(DecimalText.of) ?? ""
          }
        }
        try stream.write(fields.joined(separator: ",") + "\n")
      }
    }
    try stream.flush()
  }
}
