package import Lessons

/// Where a scene comes from: what the command line calls it, and the scene before flags and edits.
package struct SceneOrigin: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case bundled
    /// Read again when it is saved in an editor.
    case file
    case standardInput
    /// No scene at all, but a formula given as a flag.
    case formula
  }

  package var place: Place
  /// The name, the path or `-`; nil for a formula.
  package var argument: String?
  package var scene: Scene

  package init(_ place: Place, argument: String?, scene: Scene) {
    self.place = place
    self.argument = argument
    self.scene = scene
  }

  /// A bundled scene, called by its name.
  static func bundled(_ scene: Scene) -> SceneOrigin {
    SceneOrigin(.bundled, argument: scene.name, scene: scene)
  }

  /// The bundled scene of the same name; where there is none, a file that is called by it.
  static func named(_ scene: Scene) -> SceneOrigin {
    guard let bundled = try? BundledScenes.scene(named: scene.name) else {
      return SceneOrigin(.file, argument: scene.name + ".yaml", scene: scene)
    }
    return .bundled(bundled)
  }
}
