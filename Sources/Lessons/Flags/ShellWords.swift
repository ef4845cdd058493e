/// A line of words as a shell splits it, and a word as a shell reads it back.
package enum ShellWords {
  /// One word of a line.
  package struct Word: Hashable, Sendable {
    package var text: String
    /// Whether some of it stood in quotes or behind a backslash.
    package var isQuoted: Bool
  }

  /// Splits at white space. `'…'` keeps everything, `"…"` everything but backslashes, `$'…'` reads
  /// escapes such as `\n` and `\u00e9`, a backslash keeps the next character.
  ///
  /// - Throws: `openQuote`, if a quote isn't closed or the line ends in a backslash.
  package static func split(_ line: String) throws(FlagError) -> [Word] {
    var reader = Reader(rest: Array(line.unicodeScalars)[...])
    return try reader.words()
  }

  /// The word itself where it is plain, else in single quotes; in `$'…'` where it has characters that
  /// a terminal could obey.
  package static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    guard word.unicodeScalars.contains(where: isObeyed) else {
      return "'" + word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
    return "$'" + word.unicodeScalars.map(escaped).joined() + "'"
  }

  /// The word as messages show it: as it is, but in `$'…'` where a terminal could obey it.
  package static func shown(_ word: String) -> String {
    word.unicodeScalars.contains(where: isObeyed) ? quoted(word) : word
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "-_=+,./:@%".unicodeScalars.contains(scalar)
    }
  }

  /// Whether a terminal could obey a character, or doesn't get it as what it is.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    if ForeignByte.byte(of: scalar) != nil { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// As it stands between `$'` and `'`.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case "'", "\\": return "\\" + String(scalar)
    default: break
    }
    guard isObeyed(scalar) else { return String(scalar) }
    if let byte = ForeignByte.byte(of: scalar) { return "\\x" + String(byte, radix: 16) }
    let digits = String(scalar.value, radix: 16)
    let (letter, width) =
      scalar.value < 0x80 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }
}

/// Reads a line from left to right.
private struct Reader {
  var rest: ArraySlice<Unicode.Scalar>

  mutating func words() throws(FlagError) -> [ShellWords.Word] {
    var words: [ShellWords.Word] = []
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      if rest.isEmpty { return words }
      words.append(try word())
    }
  }

  private mutating func word() throws(FlagError) -> ShellWords.Word {
    var text = String.UnicodeScalarView()
    var isQuoted = false
    while let scalar = rest.first, !scalar.properties.isWhitespace {
      rest.removeFirst()
      switch scalar {
      case "'": text += try single()
      case "\"": text += try double()
      case "\\":
        guard let next = rest.popFirst() else { throw .line(.openQuote("\\")) }
        text.append(next)
      case "$" where rest.first == "'":
        rest.removeFirst()
        text += try escapes()
      default:
        text.append(scalar)
        continue
      }
      isQuoted = true
    }
    return ShellWords.Word(text: String(text), isQuoted: isQuoted)
  }

  private mutating func single() throws(FlagError) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "'" { return text }
      text.append(scalar)
    }
    throw .line(.openQuote("'"))
  }

  private mutating func double() throws(FlagError) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return text }
      if scalar == "\\", let next = rest.first, "\"\\$`".unicodeScalars.contains(next) {
        rest.removeFirst()
        text.append(next)
      } else {
        text.append(scalar)
      }
    }
    throw .line(.openQuote("\""))
  }

  /// What stands behind `$'`.
  private mutating func escapes() throws(FlagError) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "'" { return text }
      guard scalar == "\\", let name = rest.popFirst() else {
        text.append(scalar)
        continue
      }
      text.append(escape(name))
    }
    throw .line(.openQuote("$'"))
  }

  private mutating func escape(_ name: Unicode.Scalar) -> Unicode.Scalar {
    switch name {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    case "a": "\u{07}"
    case "b": "\u{08}"
    case "e", "E": Unicode.Scalar(UInt8(27))
    case "f": "\u{0C}"
    case "v": "\u{0B}"
    case "x": byte()
    case "u": code(digits: 4)
    case "U": code(digits: 8)
    default: name
    }
  }

  /// A byte by its number; from 128 on it is no character of its own.
  private mutating func byte() -> Unicode.Scalar {
    let scalar = code(digits: 2)
    return scalar.value < 0x80 ? scalar : ForeignByte.scalar(for: UInt8(scalar.value & 0xFF))
  }

  /// A scalar by its number; `�` for one that there isn't.
  private mutating func code(digits: Int) -> Unicode.Scalar {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = rest.first?.hexadecimalValue else { break }
      rest.removeFirst()
      value = value &* 16 &+ digit
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    isASCII ? Character(self).hexDigitValue.map(UInt32.init) : nil
  }
}
