/// Lays values out as the lines of a scene file.
struct YAMLWriter {
  private var lines: [String] = []

  /// The most characters of a line that could be broken.
  private static let width = 100

  /// The text of a file with these fields.
  static func text(of fields: [YAMLValue.Field]) -> String {
    var writer = YAMLWriter()
    for field in fields { writer.write(field.value, after: field.key + ":", indentation: 2) }
    return writer.lines.map { $0 + "\n" }.joined()
  }

  /// - Parameters:
  ///   - head: what stands before the value on its first line: `story:` or `  -`.
  ///   - indentation: of further lines.
  private mutating func write(_ value: YAMLValue, after head: String, indentation: Int) {
    if let text = value.compactText, head.count + 1 + text.count <= Self.width {
      lines.append(head + " " + text)
      return
    }
    switch value {
    case .text(let text): writeLong(text, after: head, indentation: indentation)
    case .list(let items, _):
      lines.append(head)
      let dash = Self.spaces(indentation) + "-"
      for item in items { write(item, after: dash, indentation: indentation + 2) }
    case .mapping(let fields, _): write(fields, after: head, indentation: indentation)
    }
  }

  /// A mapping in a list begins on the line of its dash.
  private mutating func write(
    _ fields: [YAMLValue.Field], after head: String, indentation: Int
  ) {
    let isEntry = head.hasSuffix("-")
    if !isEntry { lines.append(head) }
    for (index, field) in fields.enumerated() {
      let start = isEntry && index == 0 ? head + " " : Self.spaces(indentation)
      write(field.value, after: "\(start)\(field.key):", indentation: indentation + 2)
    }
  }

  /// A text too long for its line: folded at its spaces if that loses nothing.
  private mutating func writeLong(_ text: String, after head: String, indentation: Int) {
    let scalar = YAMLScalar(text)
    guard let words = scalar.foldableWords, words.count > 1 else {
      lines.append(head + " " + scalar.spelled(in: .block))
      return
    }
    lines.append(head + " >-")
    var line = Self.spaces(indentation) + words[0]
    for word in words.dropFirst() {
      if line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = Self.spaces(indentation) + word
      } else {
        line += " " + word
      }
    }
    lines.append(line)
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
