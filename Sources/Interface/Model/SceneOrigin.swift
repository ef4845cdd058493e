package import Lessons

/// Where a scene comes from: what the command line calls it, and the scene before flags and edits.
package struct SceneOrigin: Hashable, Sendable {
  /// What kind of place it comes from.
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

extension SceneOrigin {
  /// A scene that can be opened, as lists and N and P go through them.
  enum Reference: Hashable, Sendable {
    case bundled(String)
    /// One from elsewhere, as it was opened.
    case own(Document)

    /// The scene in its own numbers; nil if there is none.
    var document: Document? {
      switch self {
      case .own(let document): document
      case .bundled(let name):
        (try? BundledScenes.scene(named: name)).flatMap { $0 }
          .map { Document($0, origin: .bundled($0)) }
      }
    }

    /// What the command line calls it.
    var argument: String? {
      switch self {
      case .own(let document): document.origin.argument
      case .bundled(let name): name
      }
    }

    func isSame(as document: Document) -> Bool {
      switch self {
      case .own(let own):
        document.origin.place != .bundled && own.origin.argument == document.origin.argument
      case .bundled(let name):
        document.origin.place == .bundled && document.scene.name == name
      }
    }
  }
}
