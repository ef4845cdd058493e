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

  /// Runs a command where the repository's files are, and the README's rule as `mine.yaml`; new ones
  /// are thrown away.
  static func run(_ command: String) throws -> ProgramResult {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: UUID().uuidString)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in try files.contentsOfDirectory(atPath: root.path) {
      try files.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: root.appending(path: name))
    }
    try rule().write(
      to: folder.appending(path: "mine.yaml"), atomically: true, encoding: .utf8)
    return try shell(command, directory: folder.path)
  }

  /// All of them, but those that begin with `make`: continuous integration runs these. To verify all scenes
  /// takes a debug build long; `VerifyCommandTests` does.
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
    return commands.filter { !$0.command.hasPrefix("make") && $0.command != "decouple verify" }
  }

  /// The commands inside the sentences of the lecture plan and of the questions for students. Only
  /// those that name what they run: `twice.yaml` and `mine.yaml` are the reader's own files.
  static func insideSentences() throws -> [String] {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return text.split(separator: "\n").drop { !$0.hasPrefix("## A lecture") }
      .prefix { $0 != "<details>" }
      .flatMap { line in
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
      .filter {
        $0.hasPrefix("decouple ") && !$0.contains("twice.yaml") && !$0.contains("mine.yaml")
      }
  }

  /// The scene that the README shows in a `yaml` block.
  static func scene() throws -> String {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let parts = text.split(separator: "```", omittingEmptySubsequences: false)
    let scenes = parts.filter { $0.hasPrefix("yaml\n") }
    guard let scene = scenes.first, scenes.count == 1 else { return "" }
    return String(scene.dropFirst("yaml\n".count))
  }

  /// The rule that the README shows in a `yml` block.
  static func rule() throws -> String {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let rules = text.split(separator: "```", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix("yml\nrules:") }
    guard let rule = rules.first, rules.count == 1 else { return "" }
    return String(rule.dropFirst("yml\n".count))
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
    let result = try ReadmeCommand.run(example.command)
    #expect(result.standardError == "")
    #expect(result.status == .code(0))
    if !example.output.isEmpty {
      #expect(
        ReadmeCommand.matches(result.outputLines[...], example.output[...]),
        "it prints \(result.standardOutput)")
    }
  }

  @Test(
    "every command inside a sentence works too", arguments: try ReadmeCommand.insideSentences())
  func sentence(command: String) throws {
    let result = try ReadmeCommand.run(command)
    #expect(result.standardError == "")
    #expect(result.status == .code(0))
    #expect(!result.standardOutput.isEmpty)
  }

  @Test("fourteen questions have their commands, so has the lecture")
  func questions() throws { #expect(try ReadmeCommand.insideSentences().count >= 17) }

  @Test("the scene of one's own is valid and all it claims holds", arguments: ["check", "verify"])
  func ownScene(command: String) throws {
    let scene = try ReadmeCommand.scene()
    let result = try decouple(command, "-", input: scene)
    #expect(result.standardError == "")
    #expect(result.status == .code(0))
    #expect(
      result.standardOutput.contains(
        command == "check" ? "valid, 2 optimizers, 2000 steps" : "3 claims: all hold"))
  }

  @Test("the lecture plan names the core scenes in their order, and fills fifty minutes")
  func plan() throws {
    let text = try String(
      contentsOf: ReadmeCommand.root.appending(path: "README.md"), encoding: .utf8)
    let rows = text.matches(of: /\n\| (\d+)–(\d+) \| `([a-z-]+)` \|/).map(\.output)
    let core = try shell("decouple list").outputLines.filter { $0.hasPrefix("  ★") }
    #expect(rows.map(\.3) == core.map { $0.split(separator: " ")[1] })
    #expect(rows.map { Int($0.1) } == [0] + rows.dropLast().map { Int($0.2) })
    #expect(rows.last?.2 == "50")
  }

  @Test("an ellipsis stands for any number of lines, none included")
  func ellipsis() {
    #expect(ReadmeCommand.matches(["a", "b", "c"], ["a", "…"]))
    #expect(ReadmeCommand.matches(["a", "c"], ["a", "…", "c"]))
    #expect(!ReadmeCommand.matches(["a", "b"], ["a", "…", "c"]))
    #expect(!ReadmeCommand.matches(["a", "b"], ["a"]))
  }
}
