import Yams

/// Parses YAML into nodes, and refuses what scene files do without.
///
/// Yams resolves aliases by itself, so a short file could stand for an enormous one, and it names
/// only the first of two equal keys. Both are settled by *masking*: Yams gets the text with every
/// `*`, and with the first letter of a repeated key, replaced by characters that no scene
/// text holds. Places stay the same, and the characters are put back when the nodes are made.
struct SceneDocument {
  private let text: SceneText
  private var masked: [[Unicode.Scalar]]
  /// What a mask stands for.
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var freeMasks: [Unicode.Scalar]

  /// The file's one document.
  ///
  /// - Throws: the first mistake in the file that concerns YAML itself.
  static func root(of text: SceneText) throws(Mistake) -> SceneNode {
    var document = SceneDocument(text)
    let root = try document.compose()
    return try document.node(root)
  }

  private init(_ text: SceneText) {
    self.text = text
    freeMasks = SceneText.absentScalars
    masked = text.lines
    guard let mask = freeMasks.popLast() else { return }
    originals[mask] = "*"
    masked = text.lines.map { $0.map { $0 == "*" ? mask : $0 } }
  }

  private mutating func compose() throws(Mistake) -> Node {
    while true {
      do {
        return try Self.compose(masked)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = Place(context.mark)
        guard mask(keyAt: place) else {
          throw unmaskable(keys.first, at: place)
        }
      } catch let error as Mistake {
        throw error
      } catch {
        throw Mistake(error, in: text)
      }
    }
  }

  /// A repeated key that can't be masked: a list, a mapping, the empty text, or one of very many.
  private func unmaskable(_ key: String?, at place: Place) -> Mistake {
    if let first = text[place], "[{?".unicodeScalars.contains(first) {
      return Mistake(place: place, problem: .key(.complex))
    }
    return Mistake(
      place: place, problem: .key(.duplicate(unmasked(key ?? ""), firstLine: place.line)))
  }

  private static func compose(_ lines: [[Unicode.Scalar]]) throws -> Node {
    // A string that is appended to line by line is copied for each.
    var bytes: [UInt8] = []
    for line in lines {
      for scalar in line { bytes.append(contentsOf: scalar.utf8) }
      bytes.append(UInt8(ascii: "\n"))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let parser = try Parser(
      yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
    guard let root = try parser.singleRoot(), root.scalar?.string != "" else {
      throw Mistake(place: .beginning, problem: .file(.empty))
    }
    return root
  }

  /// Makes the first of several equal keys unequal to the others.
  private mutating func mask(keyAt place: Place) -> Bool {
    guard masked.indices.contains(place.line - 1), let mask = freeMasks.popLast() else {
      return false
    }
    var column = place.column - 1
    let line = masked[place.line - 1]
    guard line.indices.contains(column) else { return false }
    if line[column] == "\"" || line[column] == "'" { column += 1 }
    guard line.indices.contains(column), !"\"'\\[{?".unicodeScalars.contains(line[column]) else {
      return false
    }
    originals[mask] = originals[line[column]] ?? line[column]
    masked[place.line - 1][column] = mask
    return true
  }

  private func unmasked(_ string: String) -> String {
    guard string.unicodeScalars.contains(where: { originals[$0] != nil }) else { return string }
    return String(String.UnicodeScalarView(string.unicodeScalars.map { originals[$0] ?? $0 }))
  }

  private func node(_ node: Node) throws(Mistake) -> SceneNode {
    let place = node.mark.map(Place.init) ?? .beginning
    try refuseProperties(at: place, of: node)
    switch node {
    case .scalar(let scalar):
      return SceneNode(
        place: place, content: .scalar(unmasked(scalar.string), ScalarStyle(scalar.style)))
    case .sequence(let sequence):
      var items: [SceneNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return SceneNode(place: place, content: .list(items))
    case .mapping(let mapping):
      return SceneNode(place: place, content: .mapping(try fields(mapping)))
    case .alias: throw Mistake(place: place, problem: .file(.alias))
    }
  }

  /// A node begins with its anchor or tag, if it has one; and a plain scalar can begin with none of
  /// these characters.
  private func refuseProperties(at place: Place, of node: Node) throws(Mistake) {
    switch text[place] {
    case "&": throw Mistake(place: place, problem: .file(.anchor))
    case "!": throw Mistake(place: place, problem: .file(.tag))
    case "*" where node.scalar?.style == .plain: throw Mistake(place: place, problem: .file(.alias))
    default: break
    }
  }

  private func fields(_ mapping: Node.Mapping) throws(Mistake) -> [SceneNode.Field] {
    var fields: [SceneNode.Field] = []
    var lines: [String: Int] = [:]
    for (keyNode, valueNode) in mapping {
      let key = try node(keyNode)
      guard case .scalar(let name, _) = key.content else {
        throw Mistake(place: key.place, problem: .key(.complex))
      }
      if name == "<<" { throw Mistake(place: key.place, problem: .file(.mergeKey)) }
      if let first = lines.updateValue(key.place.line, forKey: name) {
        throw Mistake(place: key.place, problem: .key(.duplicate(name, firstLine: first)))
      }
      fields.append(.init(key: name, keyPlace: key.place, value: try node(valueNode)))
    }
    return fields
  }
}

extension Place {
  fileprivate init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension ScalarStyle {
  fileprivate init(_ style: Node.Scalar.Style) {
    self =
      switch style {
      case .any, .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      }
  }
}
