extension PseudoTerminal {
  /// The private modes that are on after all that the program has sent, by number, as xterm counts
  /// them: 1 application keys, 7 wrap, 25 cursor, 1002 and 1006 mouse, 1049 alternate screen, 2004 paste,
  /// 2026 synchronized output. A fresh terminal wraps and shows its
  /// cursor.
  package var modes: Set<Int> {
    var modes = Self.freshModes
    for match in text.matches(of: #/\u{1B}\[\?([0-9;]+)([hl])/#) {
      let numbers = match.1.split(separator: ";").compactMap { Int($0) }
      if match.2 == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
    }
    return modes
  }

  package static let freshModes: Set<Int> = [7, 25]
}
