import Foundation
import Glibc
import Synchronization

/// A program in a terminal of its own: a tmux server that nobody else uses.
///
/// When the program leaves, its pane shows `[left with STATUS]` and stays.
package final class TmuxSession {
  /// The path of the server's socket.
  private let socket: String
  private static let count = Atomic(0)

  /// Starts a command.
  ///
  /// - Parameter terminal: what TERM says inside.
  package convenience init(
    _ command: [String], columns: Int = 120, rows: Int = 40,
    environment: [String: String] = [:], terminal: String = "tmux-256color"
  ) throws {
    let quoted = command.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    try self.init(
      shell: quoted.joined(separator: " "), columns: columns, rows: rows,
      environment: environment, terminal: terminal)
  }

  /// Starts a line of shell.
  package init(
    shell line: String, columns: Int = 120, rows: Int = 40,
    environment: [String: String] = [:], terminal: String = "tmux-256color"
  ) throws {
    let number = Self.count.add(1, ordering: .relaxed).newValue
    let folder = FileManager.default.temporaryDirectory
    socket = folder.appendingPathComponent("terminal-harness-\(getpid())-\(number)").path
    try tmux(
      [
        "start-server", ";", "set-option", "-g", "default-terminal", terminal, ";",
        "set-option", "-s", "escape-time", "0", ";",
        "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        line + "; printf '\\n[left with %s]\\n' $?; exec cat",
      ], environment: environment)
  }

  deinit {
    _ = try? tmux(["kill-server"])
    unlink(socket)
  }

  @discardableResult
  private func tmux(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    let command = ["tmux", "-u", "-S", socket, "-f", "/dev/null"] + arguments
    let result = try runProgram(command, environment: environment)
    guard result.status == .code(0) else {
      throw HarnessError.commandFailed(
        command.joined(separator: " "), message: result.standardError)
    }
    return result.standardOutput
  }

  /// Presses keys by tmux's names: `q`, `Enter`, `C-c`, `S-Up`, `NPage`.
  package func send(keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Sends text as it stands to the program, mouse reports and escape sequences included.
  package func send(text: String) throws {
    let bytes = text.utf8.map { String($0, radix: 16) }
    try tmux(["send-keys", "-H"] + bytes)
  }

  /// Pastes text, with marks around it if the program asked for them.
  package func paste(_ text: String) throws {
    try tmux(["set-buffer", text, ";", "paste-buffer", "-p"])
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is on the screen, trailing blanks cut.
  package var screenText: String {
    get throws { try tmux(["capture-pane", "-p"]) }
  }

  /// What is on the screen, with escape sequences for colours and attributes.
  package var styledScreen: String {
    get throws { try tmux(["capture-pane", "-p", "-e", "-N"]) }
  }

  /// A value of tmux's format language, such as `alternate_on`.
  package func value(_ format: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(format)}"])
      .replacing("\n", with: "")
  }

  /// The modes that a program must give back.
  package struct Flags: Equatable, Sendable {
    package var isAlternateScreenOn: Bool
    package var isCursorVisible: Bool
    package var isMouseOn: Bool
    package var isKeypadOn: Bool

    /// As a shell has them.
    package static let restored = Flags(
      isAlternateScreenOn: false, isCursorVisible: true, isMouseOn: false, isKeypadOn: false)
  }

  package var flags: Flags {
    get throws {
      Flags(
        isAlternateScreenOn: try value("alternate_on") == "1",
        isCursorVisible: try value("cursor_flag") == "1",
        isMouseOn: try value("mouse_any_flag") == "1" || value("mouse_sgr_flag") == "1",
        isKeypadOn: try value("keypad_flag") == "1" || value("keypad_cursor_flag") == "1")
    }
  }

  /// Looks at the screen until it is as described, and returns it.
  @discardableResult
  package func waitFor(
    _ goal: String, where isReached: (_ screen: String) -> Bool
  ) throws -> String {
    var screen = ""
    for _ in 0..<Patience.looks {
      screen = try screenText
      if isReached(screen) { return screen }
      Patience.pause()
    }
    throw HarnessError.gaveUp(waitingFor: goal, seen: screen)
  }

  /// Waits until the screen contains a text.
  @discardableResult
  package func waitFor(_ text: String) throws -> String {
    try waitFor("'\(text)'") { $0.contains(text) }
  }
}
