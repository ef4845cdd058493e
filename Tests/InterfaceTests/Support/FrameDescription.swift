import Screen

extension Frame {
  /// The frame as text that a person can read and a diff can show: first the characters, then for
  /// each row the styles as letters, and what the letters mean.
  var description: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    var styleRows: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns {
        let style = self[column: column, row: row].style
        if letters[style] == nil {
          letters[style] = Self.alphabet[letters.count % Self.alphabet.count]
          legend.append("\(letters[style] ?? "?") \(style.words)")
        }
        line.append(letters[style] ?? "?")
      }
      styleRows.append(line)
    }
    return ([plainText, ""] + styleRows + [""] + legend).joined(separator: "\n") + "\n"
  }

  private static let alphabet = Array(
    ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-/<=>?@^_~|:;,")
}

extension Style {
  /// "bright on band(2) bold".
  fileprivate var words: String {
    "\(ink) on \(paper)" + (isBold ? " bold" : "") + (isReversed ? " reversed" : "")
      + (isUnderlined ? " underlined" : "")
  }
}
