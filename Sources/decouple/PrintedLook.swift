import Screen

/// How what is printed may look, as the environment has it.
enum PrintedLook {
  private static let environment = System.environment([
    "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "COLORTERM", "TERM",
  ])

  /// The characters of the locale.
  static let glyphs = GlyphSet.forEnvironment(environment)

  /// The colours of standard output: none unless it is a terminal.
  static var depth: ColorDepth {
    guard System.isTerminal(.standardOutput), !ColorDepth.isRefused(in: environment) else {
      return .monochrome
    }
    if ["truecolor", "24bit"].contains(environment["COLORTERM"]) { return .trueColor }
    switch environment["TERM"] ?? "" {
    case "", "dumb": return .monochrome
    case let term where term.hasPrefix("vt"): return .monochrome
    case let term where term.hasSuffix("-direct"): return .trueColor
    case let term where term.hasSuffix("-256color"): return .palette256
    default: return .palette16
    }
  }

  /// The width of standard output: the terminal's, else that of a page.
  static var columns: Int { System.columns(of: .standardOutput) ?? 100 }

  /// Text that is safe to print, in the characters of the locale.
  static func safe(_ text: String) -> String { glyphs.spelling(TerminalText(text).string) }
}
