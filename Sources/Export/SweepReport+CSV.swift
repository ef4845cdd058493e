import Simulation

extension SweepReport {
  /// Writes a table (RFC 4180 with line feeds): a head, then a line for each cell of each map, row by
  /// row. A run that diverged has an empty value.
  package func writeCSV(to stream: ByteStream) throws {
    var stream = stream
    try stream.write("name,optimizer,lr,weight_decay,value\n")
    for item in maps {
      let lead = RunReport.quoted(item.name.name) + "," + item.rule.id + ","
      for row in 0..<item.map.rows {
        for column in 0..<item.map.columns {
          let numbers = [
            item.map.learningRates[column], item.map.weightDecays[row],
            item.map.value(row: row, column: column) ?? .nan,
          ]
          let fields = numbers.map { DecimalText.of($0) ?? "" }
          try stream.write(lead + fields.joined(separator: ",") + "\n")
        }
      }
    }
    try stream.flush()
  }
}
