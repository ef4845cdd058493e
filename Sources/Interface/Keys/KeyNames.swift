/// Keys as a terminal without arrows in its characters shows them.
enum KeyNames {
  /// `← h` becomes `left h`, `tab ↑↓` becomes `tab up/down`.
  static func ascii(_ keys: String) -> String {
    var spelled = ""
    var isAfterWord = false
    for character in keys {
      let word = words[character]
      if isAfterWord, word != nil { spelled += "/" }
      spelled += word ?? (character == "…" ? ".." : String(character))
      isAfterWord = word != nil
    }
    return spelled
  }

  private static let words: [Character: String] = [
    "←": "left", "→": "right", "↑": "up", "↓": "down",
  ]
}
