import Screen

/// How what is printed may look, as the environment has it.
enum PrintedLook {
  private static let environment = System.environment([
    "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM",
  ])

  /// The characters of the locale.
  static let glyphs = GlyphSet.forEnvironment(environment)

  /// The colours of standard output: none unless it is a terminal, or colours are wanted wherever it goes.
  static var depth: ColorDepth {
    let isForced = ColorDepth.isForced(in: environment)
    guard isForced || System.isTerminal(.standardOutput), !ColorDepth.isRefused(in: environment)
    else { return .monochrome }
    if ColorDepth.isDirect(in: environment) { return .trueColor }
    switch environment["TERM"] ?? "" {
    case let term where term.hasSuffix("-direct"): return .trueColor
    case let term where term.hasSuffix("-256color"): return .palette256
    case let term where ["", "dumb"].contains(term) || term.hasPrefix("vt"):
      return isForced ? .palette16 : .monochrome
    default: return .palette16
    }
  }

  /// The width of standard output: the terminal's, else that of a page.
  static var columns: Int { System.columns(of: .standardOutput) ?? 100 }

  /// Text that is safe to print, in the characters of the locale.
  static func safe(_ text: String) -> String { glyphs.spelling(TerminalText(text).string) }
}
