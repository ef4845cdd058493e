import Foundation
import TerminalHarness
import Testing

/// A lab whose editor is a shell script.
struct ScriptedEditor {
  static let program = builtProgram("decouple")

  static let own = """
    title: A bowl of my own
    loss: x^2+y^2
    start: [1, 1]
    steps: 10
    weight_decay: 0.25
    optimizers: [adamw]

    """

  /// Makes an editor out of a shell script that gets the file as `$1`; returns its path.
  func editor(_ script: String, in folder: URL) throws -> String {
    let file = folder.appending(path: "my editor.sh")
    try script.write(to: file, atomically: true, encoding: .utf8)
    return "sh '\(file.path)'"
  }

  /// What EDITOR does to λ.
  static let changing = "sed -i 's/^weight_decay: .*/weight_decay: 0.0625/' \"$1\"\n"

  /// Says that it is there, then waits for a line.
  static let waiting = "echo 'the editor has it'; read line; \(changing)"

  func lab(
    _ arguments: String, editor: String, in folder: URL, columns: Int = 120
  ) throws -> TmuxSession {
    try TmuxSession(
      shell: "cd '\(folder.path)' && '\(Self.program)' \(arguments)", columns: columns,
      environment: ["EDITOR": editor, "VISUAL": ""])
  }

  func save(_ text: String, as name: String, in folder: URL) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  func content(of name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// As the lab has it while it is open.
  func expectLabHasTerminal(_ session: TmuxSession) throws {
    let flags = try session.flags
    #expect(flags.isAlternateScreenOn && flags.isMouseOn && !flags.isCursorVisible)
  }
}
