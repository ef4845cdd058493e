import Surfaces

/// A value of a scene file with its place: YAML without anchors, aliases, tags and types.
struct SceneNode: Sendable {
  enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case list([SceneNode])
    case mapping([Field])
  }

  struct Field: Sendable {
    var key: String
    var keyPlace: Place
    var value: SceneNode
  }

  var place: Place
  var content: Content

  var shape: SceneProblem.Shape {
    switch content {
    case .scalar("", .plain): .nothing
    case .scalar(let text, .plain) where (try? Double(written: text)) != nil: .number
    case .scalar: .text
    case .list: .list
    case .mapping: .mapping
    }
  }
}

extension SceneProblem.Shape {
  /// Whether YAML took it for something else because it begins with `[` or `{`.
  var isBracketed: Bool { self == .list || self == .mapping }
}

/// How a scalar is written; what its escapes and its indentation mean depends on that.
enum ScalarStyle: Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  /// `|` and `>`, whose text begins in the line below.
  case block
}
