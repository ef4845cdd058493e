import Surfaces

/// The scenes that the binary carries.
package enum BundledScenes {
  /// In lesson order. `Scenes/NN-name.yaml` is embedded as `_N_name_yaml`; a test compares this
  /// list with the folder.
  private static let scenes: [(name: String, bytes: [UInt8])] = [
    ("first-look", PackageResources._1_first_look_yaml),
    ("box", PackageResources._2_box_yaml),
    ("plateau", PackageResources._3_plateau_yaml),
  ]

  /// Ids in lesson order.
  package static let names: [String] = scenes.map(\.name)

  /// The text of a bundled scene, nil if there is none of this name.
  package static func text(of name: String) -> String? {
    scenes.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A bundled scene, nil if there is none of this name.
  package static func scene(named name: String) throws(SceneError) -> Scene? {
    guard let text = text(of: name) else { return nil }
    return try Scene(text: text, file: name, name: name)
  }

  /// The bundled name that a mistyped one probably means.
  package static func nearest(to name: String) -> String? { nearestName(to: name, in: names) }
}
