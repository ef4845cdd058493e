import Screen

/// Text broken at its spaces into lines that fit.
enum WrappedText {
  /// A word that is longer than a line gets one of its own.
  ///
  /// - Parameter indent: blank columns before every line but the first.
  static func lines(of text: String, columns: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line: String?
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard let begun = line else {
        line = String(word)
        continue
      }
      let longer = begun + " " + word
      if TerminalText(longer).width <= columns {
        line = longer
      } else {
        lines.append(begun)
        line = String(repeating: " ", count: indent) + word
      }
    }
    return lines + [line].compactMap(\.self)
  }
}
