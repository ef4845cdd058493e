/// A mistake in a scene file, with its place and its remedy.
package struct SceneError: Error, Hashable, Sendable {
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in characters.
  package var column: Int
  /// What is wrong; what to do.
  package var message: String

  package var description: String { "\(file):\(line):\(column): \(message)" }
}

extension Scene {
  /// Reads the text of a scene file.
  package init(text: String, file: String, name: String) throws(SceneError) { fatalError() }
}

/// The scenes that the binary carries.
package enum BundledScenes {
  /// Ids in lesson order.
  package static let names: [String] = []
  /// The text of a bundled scene, nil if there is none of this name.
  package static func text(of name: String) -> String? { nil }
}
