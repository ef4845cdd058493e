/// The terminfo entry that describes the terminal.
///
/// xterm and its kin often call themselves plain `xterm`, an entry of eight colours from a time when
/// that was all, and say in other variables who they really are. Those that say so get the entry
/// of 256 colours.
struct TerminalName: Hashable {
  /// The entry to try first.
  let preferred: String
  /// What the environment says, for a database that lacks the preferred one.
  let given: String

  /// - Parameter environment: TERM and `variables`.
  init(environment: [String: String]) {
    given = environment["TERM"] ?? ""
    let isModern = Self.signs.contains { environment[$0].map { !$0.isEmpty } ?? false }
    preferred = given == "xterm" && isModern ? "xterm-256color" : given
  }

  /// Set by xterm itself, by GNOME's and other VTE terminals, by Konsole, and by terminals with direct
  /// colour.
  static let signs = ["XTERM_VERSION", "VTE_VERSION", "KONSOLE_VERSION", "COLORTERM"]
}
