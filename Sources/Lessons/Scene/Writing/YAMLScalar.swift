/// A text as YAML spells it: bare where that is possible, else in quotes.
struct YAMLScalar {
  private let text: String

  init(_ text: String) { self.text = text }

  enum Surroundings {
    /// Behind a key or a dash.
    case block
    /// Between brackets, where commas and brackets would end it.
    case brackets
  }

  func spelled(in surroundings: Surroundings) -> String {
    if isPlain(in: surroundings) { return text }
    guard isPrintable else { return escaped }
    // An accent behind a quote makes one character of the two; a file has it as a quote all the same.
    return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  /// The words of a text that can be broken into lines at every space and put together again; nil
  /// for any other.
  var foldableWords: [Substring]? {
    let words = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map(Substring.init)
    return isPrintable && words.allSatisfy { !$0.isEmpty } ? words : nil
  }

  /// Whether the text can stand in a file as it is: no tab, no line break, nothing that scenes refuse.
  private var isPrintable: Bool { text.unicodeScalars.allSatisfy(Self.isPrintable) }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " "..."~", "\u{A0}"..."\u{2027}", "\u{202A}"..."\u{D7FF}", "\u{E000}"..."\u{FEFE}",
      "\u{FF00}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
      true
    default: false
    }
  }

  /// YAML 1.1, section 9.1.3 (plain scalars), on the strict side.
  private func isPlain(in surroundings: Surroundings) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard isPrintable, let first = scalars.first, let last = scalars.last, first != " ",
      last != " ", last != ":", !",[]{}#&*!|>'\"%@`".unicodeScalars.contains(first)
    else { return false }
    if "-?:".unicodeScalars.contains(first), scalars.count == 1 || scalars[1] == " " {
      return false
    }
    if surroundings == .brackets, scalars.contains(where: ",[]{}:".unicodeScalars.contains) {
      return false
    }
    return zip(scalars, scalars.dropFirst()).allSatisfy { here, next in
      !(here == ":" && next == " ") && !(here == " " && next == "#")
    }
  }

  /// In double quotes, with escapes for what a file can't hold.
  private var escaped: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where Self.isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      }
    }
    return result + "\""
  }
}
