/// A mistake in a scene file, with its place and its remedy.
package struct SceneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the messages call the file: its path, or the name of a bundled scene.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  package var problem: SceneProblem

  /// What is wrong; what to do. One line without control characters.
  package var message: String { problem.sentence }

  /// `file:line:column: what is wrong; what to do`.
  package var description: String {
    "\(SceneProblem.printable(file)):\(line):\(column): \(message)"
  }
}
