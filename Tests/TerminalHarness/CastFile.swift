import Foundation

/// An asciicast, version 2, taken apart; a line that is no JSON is an error.
package struct CastFile {
  package struct Event {
    package let time: Double
    package let code: String
    package let data: String
  }

  /// The header as it stands.
  package let header: String
  package let version: Int
  package let columns: Int
  package let rows: Int
  package let title: String
  package let events: [Event]

  /// The labels of the markers.
  package var marks: [String] { events.filter { $0.code == "m" }.map(\.data) }

  package init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.popLast() == "", !lines.isEmpty else { throw Self.mistake(text) }
    header = lines[0]
    let fields = try Self.json(lines[0]) as? [String: Any]
    guard let version = fields?["version"] as? Int, let columns = fields?["width"] as? Int,
      let rows = fields?["height"] as? Int, let title = fields?["title"] as? String
    else { throw Self.mistake(lines[0]) }
    (self.version, self.columns, self.rows, self.title) = (version, columns, rows, title)
    events = try lines.dropFirst().map { line in
      guard let parts = try Self.json(line) as? [Any], parts.count == 3,
        let time = parts[0] as? Double, let code = parts[1] as? String,
        let data = parts[2] as? String
      else { throw Self.mistake(line) }
      return Event(time: time, code: code, data: data)
    }
  }

  /// The terminal after all output up to, and without, the first event that a condition holds for.
  package func terminal(
    until isEnd: (Event) -> Bool = { _ in false },
    width: @escaping (Unicode.Scalar) -> Int = { _ in 1 }
  ) -> GridTerminal {
    var terminal = GridTerminal(columns: columns, rows: rows, width: width)
    for event in events.prefix(while: { !isEnd($0) }) where event.code == "o" {
      terminal.receive(event.data)
    }
    return terminal
  }

  private static func json(_ line: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(line.utf8))
  }

  private static func mistake(_ text: String) -> HarnessError {
    .gaveUp(waitingFor: "an asciicast", seen: text)
  }
}
