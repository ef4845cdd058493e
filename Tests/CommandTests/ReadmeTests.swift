import Foundation
import TerminalHarness
import Testing

/// A command that the README shows in a `console` block, with the output below it.
struct ReadmeCommand: CustomTestStringConvertible {
  var command: String
  /// What the README shows; `…` alone on a line stands for any number of lines.
  var output: [String]

  var testDescription: String { command }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All of them, but those that begin with `make`: continuous integration runs these.
  static func all() throws -> [ReadmeCommand] {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var commands: [ReadmeCommand] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        commands.append(ReadmeCommand(command: String(line.dropFirst(2)), output: []))
      } else if isConsole, !commands.isEmpty {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands.filter { !$0.command.hasPrefix("make") }
  }

  /// Whether lines are as shown, in order, with anything where `…` stands.
  static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    guard first == "…" else {
      return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
    }
    return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], shown.dropFirst()) }
  }
}

@Suite("README")
struct ReadmeTests {
  @Test("it shows commands")
  func present() throws { #expect(try ReadmeCommand.all().count >= 5) }

  @Test("every command works and prints what is shown", arguments: try ReadmeCommand.all())
  func command(example: ReadmeCommand) throws {
    let result = try shell(example.command, directory: ReadmeCommand.root.path)
    #expect(result.standardError == "")
    #expect(result.status == .code(0))
    if !example.output.isEmpty {
      #expect(
        ReadmeCommand.matches(result.outputLines[...], example.output[...]),
        "it prints \(result.standardOutput)")
    }
  }

  @Test("an ellipsis stands for any number of lines, none included")
  func ellipsis() {
    #expect(ReadmeCommand.matches(["a", "b", "c"], ["a", "…"]))
    #expect(ReadmeCommand.matches(["a", "c"], ["a", "…", "c"]))
    #expect(!ReadmeCommand.matches(["a", "b"], ["a", "…", "c"]))
    #expect(!ReadmeCommand.matches(["a", "b"], ["a"]))
  }
}
