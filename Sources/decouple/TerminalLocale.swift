import Screen

/// The character set that the environment promises (POSIX, XBD 8.2: LC_ALL, else LC_CTYPE, else
/// LANG; an empty value counts as unset).
struct TerminalLocale: Hashable {
  /// As the environment spells it: `de_DE.UTF-8`; `C` if nothing is set.
  let name: String

  static let current = TerminalLocale(environment: System.environment)

  init(environment: (String) -> String?) {
    let values = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment)
    name = values.first { !$0.isEmpty } ?? "C"
  }

  var isUnicode: Bool {
    let name = name.uppercased()
    return name.contains("UTF-8") || name.contains("UTF8")
  }

  /// The richest glyphs that can be written.
  var glyphs: GlyphSet { isUnicode ? .full : .ascii }
}
