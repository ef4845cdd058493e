/// Why the live terminal can't be opened.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case outputIsNoTerminal
  /// Standard input is no terminal, and the process has no other to read keys from.
  case noKeyboard
  /// The environment names no terminal: TERM is unset or empty.
  case unnamed
  /// The terminfo database doesn't know the name in TERM.
  case unknown(term: String)
  /// The terminal can't place its cursor.
  case tooDumb(term: String)
  /// A system call failed, with its error number.
  case system(call: String, error: Int32)

  /// What is wrong and what to do about it, on one line.
  package var description: String {
    switch self {
    case .outputIsNoTerminal:
      "standard output is not a terminal; start this in a terminal, without a pipe behind it"
    case .noKeyboard:
      "there is no terminal to read keys from; start this in a terminal"
    case .unnamed:
      "TERM is not set, so the terminal is unknown; try TERM=xterm-256color"
    case .unknown(let term):
      "the terminal '\(term)' (TERM) is not in the terminfo database; "
        // Where even this isn't, there is probably none.
        + (term == "xterm-256color"
          ? "install ncurses-base, or say in TERMINFO where it is" : "try TERM=xterm-256color")
    case .tooDumb(let term):
      "the terminal '\(term)' (TERM) can't place its cursor; try TERM=xterm-256color"
    case .system(let call, let error):
      "the terminal can't be used: \(call): \(OperatingSystem.words(for: error)); "
        + Self.remedy(for: error)
    }
  }

  private static func remedy(for error: Int32) -> String {
    OperatingSystem.lacksDescriptors(error)
      ? "allow more with 'ulimit -n 256'" : "try another terminal"
  }
}
