import Foundation
import TerminalHarness
import Testing

/// The session that InterfaceTests replay without a terminal, typed into the real program.
@Suite("The scripted session on a terminal")
struct SameSessionTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "InterfaceTests/Snapshots")

  @Test("the same keys give the same text")
  func sameText() throws {
    let script = try String(
      contentsOf: folder.appending(path: "session-script.txt"), encoding: .utf8)
    let stored = try String(
      contentsOf: folder.appending(path: "session-120x40.txt"), encoding: .utf8)
    let expected = stored.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
      .joined(separator: "\n")
    let session = try TmuxSession([builtProgram("decouple"), "first-look", "--at", "1600"])
    try session.waitFor("step 1600/2400")
    for line in script.split(separator: "\n") where !line.hasPrefix("#") {
      if let report = report(line) {
        try session.send(text: report)
      } else {
        try session.send(keys: String(line))
      }
    }
    try session.waitFor("the stored picture") { normalized($0) == normalized(expected) }
  }

  /// A report of the mouse in SGR form (xterm, ctlseqs.ms).
  private func report(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 4, words[0] == "mouse", let column = Int(words[2]),
      let row = Int(words[3])
    else { return nil }
    let codes = ["press": 0, "drag": 32, "release": 0, "wheel-up": 64]
    let end = words[1] == "release" ? "m" : "M"
    return "\u{1B}[<\(codes[String(words[1])] ?? 0);\(column + 1);\(row + 1)\(end)"
  }

  /// Without blanks at the ends of lines and empty lines at the end.
  private func normalized(_ screen: String) -> [String] {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
