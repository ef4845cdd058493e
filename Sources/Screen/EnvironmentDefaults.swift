extension GlyphSet {
  /// What the locale of an environment allows: everything in UTF-8, else seven bits; half blocks on the
  /// console of Linux, whose fonts have a few hundred characters and no braille.
  ///
  /// The first of LC_ALL, LC_CTYPE and LANG that is set and not empty decides (POSIX, Environment
  /// Variables, 8.2); with none of them the locale is C.
  package static func forEnvironment(_ environment: [String: String]) -> GlyphSet {
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let codeset = locale.lowercased().split(separator: ".", maxSplits: 1).last ?? ""
    guard codeset.hasPrefix("utf-8") || codeset.hasPrefix("utf8") else { return .ascii }
    return isConsole(environment["TERM"] ?? "") ? .half : .full
  }

  /// `linux`, `linux-16color`…
  private static func isConsole(_ term: String) -> Bool {
    term == "linux" || term.hasPrefix("linux-")
  }
}

extension ColorDepth {
  /// Whether the user asks every program for no colour: NO_COLOR, set and not empty
  /// (https://no-color.org).
  package static func isRefused(in environment: [String: String]) -> Bool {
    environment["NO_COLOR"].map { !$0.isEmpty } ?? false
  }

  /// Whether the terminal says that it knows 24-bit colours: COLORTERM.
  package static func isDirect(in environment: [String: String]) -> Bool {
    ["truecolor", "24bit"].contains(environment["COLORTERM"])
  }

  /// Whether the user asks every program for colours wherever its output goes: CLICOLOR_FORCE, set and
  /// neither empty nor 0 (https://bixense.com/clicolors).
  package static func isForced(in environment: [String: String]) -> Bool {
    environment["CLICOLOR_FORCE"].map { !$0.isEmpty && $0 != "0" } ?? false
  }
}
