import Foundation
import Screen
import Testing

/// Compares a frame with the file of that name in `Snapshots/`.
///
/// With RECORD_SNAPSHOTS=1 in the environment the file is written instead and the test fails, so
/// that no such run can pass for a test.
func expectSnapshot(
  _ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectSnapshot(of: frame.description, named: name, sourceLocation: sourceLocation)
}

/// Compares a text likewise.
func expectSnapshot(
  of drawn: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try drawn.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name).txt: look at it, then run without RECORD_SNAPSHOTS")
    return
  }
  let stored = try String(contentsOf: file, encoding: .utf8)
  guard stored != drawn else { return }
  let lines = zip(
    stored.split(separator: "\n", omittingEmptySubsequences: false),
    drawn.split(separator: "\n", omittingEmptySubsequences: false))
  let difference = lines.enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs\(difference.map { " first in line \($0.offset + 1):\nstored \($0.element.0)\ndrawn  \($0.element.1)" } ?? " in length")
    """, sourceLocation: sourceLocation)
}
