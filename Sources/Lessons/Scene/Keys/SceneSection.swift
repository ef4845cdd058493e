/// A mapping of scene files with the keys that it may have.
///
/// The reader of a mapping is made of one, so that a key which it asks for and the reference doesn't tell
/// of ends the first test, and a key that is told of is known to the reader.
package struct SceneSection: Sendable {
  /// What the reference calls it: `a beat of story`.
  package let title: String
  /// What messages ask for in the place of something else.
  package let wanted: String
  /// In the order in which files are written.
  package let keys: [SceneKey]

  package var names: [String] { keys.map(\.name) }

  /// All of them, the scene itself first.
  package static let all = [
    scene, data, network, networkFile, noise, rule, optimizer, view, bound, sweep, optimizerSweep,
    beat, claim,
  ]
}
