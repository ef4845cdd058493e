/// A place in a text: lines and columns from 1, columns in Unicode scalars.
struct Place: Hashable, Comparable, Sendable {
  var line: Int
  var column: Int

  static let beginning = Place(line: 1, column: 1)

  static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A mistake in a text whose file name the thrower doesn't know.
struct Mistake: Error, Hashable, Sendable {
  var place: Place
  var problem: SceneProblem
  /// Where it is, if not in the scene's own text: that then only names the file.
  var inside: FilePlace?

  /// A place in a file that the scene names.
  struct FilePlace: Hashable, Sendable {
    var path: String
    var place: Place
  }
}

/// The text of a scene file: UTF-8 without a byte-order mark and without control characters.
struct SceneText: Sendable {
  /// The lines without their breaks.
  private(set) var lines: [[Unicode.Scalar]] = [[]]

  /// - Throws: where the text is too long, isn't UTF-8 or holds a control character.
  init(bytes: some Collection<UInt8>) throws(Mistake) {
    if bytes.count > SceneLimits.bytes {
      throw Mistake(
        place: .beginning, problem: .file(.tooLarge(bytes: bytes.count, limit: SceneLimits.bytes)))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).makeIterator()
    var decoder = UTF8()
    var followsReturn = false
    while true {
      switch decoder.decode(&rest) {
      case .emptyInput: return
      case .error: throw Mistake(place: end, problem: .file(.notUTF8))
      case .scalarValue(let scalar):
        try append(scalar, followsReturn: followsReturn)
        followsReturn = scalar == "\r"
      }
    }
  }

  private var end: Place { Place(line: lines.count, column: lines[lines.count - 1].count + 1) }

  private mutating func append(_ scalar: Unicode.Scalar, followsReturn: Bool) throws(Mistake) {
    switch scalar {
    case "\n" where followsReturn: break
    case "\n", "\r": lines.append([])
    case "\t", " "..."~", "\u{A0}"..."\u{2027}", "\u{202A}"..."\u{D7FF}",
      "\u{E000}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
      lines[lines.count - 1].append(scalar)
    default: throw Mistake(place: end, problem: .file(.controlCharacter(scalar.value)))
    }
  }

  /// The scalar at a place, nil at a line's end.
  subscript(place: Place) -> Unicode.Scalar? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    return line.indices.contains(place.column - 1) ? line[place.column - 1] : nil
  }
}
