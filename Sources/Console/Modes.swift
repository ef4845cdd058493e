/// The modes of xterm that terminfo doesn't know, as escape sequences (xterm, ctlseqs.ms, "Private
/// Modes").
enum Modes {
  /// Mouse press, release and movement with a button held (1002), coordinates as decimals (1006).
  private static let mouse = (on: "\u{1B}[?1002h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1002l")
  /// Pasted text arrives between marks.
  private static let paste = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")

  /// The terminal shows what follows in one piece, so that no half-drawn picture is seen.
  static let synchronized = (on: "\u{1B}[?2026h", off: "\u{1B}[?2026l")

  /// Asks whether the terminal knows synchronized output (DECRQM), then what it is (DA1). Every
  /// terminal answers the second, so the end of the wait is known even if the first is ignored.
  static let question = "\u{1B}[?2026$p\u{1B}[c"

  static func on(mouse usesMouse: Bool) -> String { (usesMouse ? mouse.on : "") + paste.on }

  /// Off is always sent whole: it does no harm where a mode is off already.
  static let off = synchronized.off + mouse.off + paste.off

  /// A capability of terminfo as bytes to send at once: without its delays, `$<5>`.
  ///
  /// Without a regular expression: making one takes longer than all else on the way to the first frame
  /// that has to do with the terminal.
  static func withoutDelays(_ capability: String) -> String {
    var text = ""
    var rest = capability[...]
    while let start = rest.firstIndex(of: "$") {
      text += rest[..<start]
      let delay = rest[start...].prefix { $0 != ">" }
      let isDelay = delay.hasPrefix("$<") && delay.endIndex < rest.endIndex
      if !isDelay { text += "$" }
      rest = isDelay ? rest[delay.endIndex...].dropFirst() : rest[start...].dropFirst()
    }
    return text + rest
  }
}
