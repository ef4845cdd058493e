package import Screen

extension KeyNames {
  /// The keys that have names, as scripts write them.
  package static let all: [(name: String, code: Key.Code)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .character(" ")),
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Backspace", .backspace),
    ("Delete", .delete),
  ]

  /// The key of a word: `PageDown` in any case, `F1`, `x`, `Ctrl-L` or `C-l`, `shift-tab` or `S-Left`;
  /// nil if there is none of that name.
  static func key(named word: String) -> Key? {
    if word.unicodeScalars.count == 1, let scalar = word.unicodeScalars.first {
      return CharacterWidth.columns(of: scalar) > 0 ? .character(scalar) : nil
    }
    let lowercased = word.lowercased()
    if let rest = rest(of: lowercased, behind: ["ctrl-", "c-"]) {
      guard rest.unicodeScalars.count == 1, let letter = rest.unicodeScalars.first,
        ("a"..."z").contains(letter)
      else { return nil }
      return Key(.character(letter), control: true)
    }
    if let rest = rest(of: lowercased, behind: ["shift-", "s-"]) {
      return code(named: rest).map { Key($0, shift: true) }
    }
    return code(named: lowercased).map { Key($0) }
  }

  private static func code(named word: String) -> Key.Code? {
    if word.first == "f", let number = Int(word.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    // As the foot of the screen has them.
    let name = ["pgup": "pageup", "pgdn": "pagedown"][word] ?? word
    return all.first { $0.name.lowercased() == name }?.code
  }

  private static func rest(of word: String, behind prefixes: [String]) -> String? {
    prefixes.first(where: word.hasPrefix).map { String(word.dropFirst($0.count)) }
  }
}
