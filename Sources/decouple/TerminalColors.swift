import Screen

/// How many colours the environment promises for text that is printed.
enum TerminalColors {
  /// None unless standard output is a terminal.
  static var ofStandardOutput: ColorDepth {
    System.isTerminal(.standardOutput) ? depth(environment: System.environment) : .monochrome
  }

  /// By `NO_COLOR`, `COLORTERM` and `TERM`, the strongest first.
  static func depth(environment: (String) -> String?) -> ColorDepth {
    if let veto = environment("NO_COLOR"), !veto.isEmpty { return .monochrome }
    if ["truecolor", "24bit"].contains(environment("COLORTERM")) { return .trueColor }
    switch environment("TERM") ?? "" {
    case "", "dumb", "vt100", "vt220": return .monochrome
    case let term where term.contains("256color"): return .palette256
    case let term where term.contains("direct"): return .trueColor
    default: return .palette16
    }
  }
}
