extension GlyphSet {
  /// What the locale of an environment allows: everything in UTF-8, else seven bits.
  ///
  /// The first of LC_ALL, LC_CTYPE and LANG that is set and not empty decides (POSIX, Environment
  /// Variables, 8.2); with none of them the locale is C.
  package static func forEnvironment(_ environment: [String: String]) -> GlyphSet {
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let codeset = locale.lowercased().split(separator: ".", maxSplits: 1).last ?? ""
    return codeset.hasPrefix("utf-8") || codeset.hasPrefix("utf8") ? .full : .ascii
  }
}

extension ColorDepth {
  /// Whether the user asks every program for no colour: NO_COLOR, set and not empty
  /// (https://no-color.org).
  package static func isRefused(in environment: [String: String]) -> Bool {
    environment["NO_COLOR"].map { !$0.isEmpty } ?? false
  }
}
