import Screen

/// What keys are called on the screen.
package enum KeyNames {
  /// In a sentence: `space`, `Enter`, `Ctrl-A`.
  static func name(of key: Key) -> String {
    switch key.code {
    case .character(" "): "space"
    case .character(let scalar):
      key.hasControl ? "Ctrl-" + String(scalar).uppercased() : String(scalar)
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backspace, .delete:
      "that key"
    }
  }

  /// As a terminal without arrows in its characters shows them: `← h` becomes `left h`, `tab ↑↓` becomes `tab up/down`.
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
