import TerminalHarness

let probe = builtProgram("console-probe")

extension PseudoTerminal {
  /// The probe with its first picture shown.
  static func withProbe(
    _ options: String..., environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([probe] + options, environment: environment)
    try terminal.waitFor("size 80x24")
    terminal.waitForSilence()
    return terminal
  }

  /// Sends keys and waits for the line of events to say so.
  func send(_ keys: String, seeing label: String) throws {
    let start = output.count
    send(keys)
    try waitFor(label, since: start)
  }
}

extension TmuxSession {
  /// The probe with its first picture shown.
  static func withProbe(
    _ options: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    terminal: String = "tmux-256color"
  ) throws -> TmuxSession {
    let session = try TmuxSession(
      [probe] + options, columns: columns, rows: rows, environment: environment,
      terminal: terminal)
    try session.waitFor("size \(columns)x\(rows)")
    return session
  }
}
