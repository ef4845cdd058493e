/// Finds the place in the file of a part of a scalar's text.
///
/// Folding, indentation and quoting change a scalar's white space only, apart from escapes. So the
/// text and the file are walked side by side, from one visible character to the next.
struct ScalarPlaces {
  private let text: SceneText
  private let style: ScalarStyle
  private var place: Place

  /// - Parameter node: where the scalar begins, its opening quote or block header included.
  init(of node: SceneNode, style: ScalarStyle, in text: SceneText) {
    self.text = text
    self.style = style
    switch style {
    case .plain: place = node.place
    case .singleQuoted, .doubleQuoted:
      place = Place(line: node.place.line, column: node.place.column + 1)
    case .block: place = Place(line: node.place.line + 1, column: 1)
    }
  }

  /// The place of the scalar with this offset in the value, or behind its last one.
  func place(of offset: Int, in value: String) -> Place {
    var walk = self
    let scalars = value.unicodeScalars
    for scalar in scalars.prefix(offset) { walk.pass(scalar) }
    if let next = scalars.dropFirst(offset).first, !next.properties.isWhitespace {
      walk.skipWhitespace()
    }
    return walk.place
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace, text[place] != "\\" || style != .doubleQuoted {
      if let here = text[place], here.properties.isWhitespace { place.column += 1 }
      return
    }
    skipWhitespace()
    place.column += width
  }

  private mutating func skipWhitespace() {
    while place.line <= text.lines.count {
      guard let here = text[place] else {
        if place.line == text.lines.count { return }
        place = Place(line: place.line + 1, column: 1)
        continue
      }
      let isJoint = style == .doubleQuoted && here == "\\" && next == nil
      guard here.properties.isWhitespace || isJoint else { return }
      place.column += 1
    }
  }

  private var next: Unicode.Scalar? {
    text[Place(line: place.line, column: place.column + 1)]
  }

  /// How many scalars of the file make the one at `place`.
  private var width: Int {
    switch (style, text[place], next) {
    case (.singleQuoted, "'", _): 2
    case (.doubleQuoted, "\\", "x"): 4
    case (.doubleQuoted, "\\", "u"): 6
    case (.doubleQuoted, "\\", "U"): 10
    case (.doubleQuoted, "\\", _): 2
    default: 1
    }
  }
}
