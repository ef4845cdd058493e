import ArgumentParser
import Lessons

/// `decouple show NAME`: a bundled scene or update rule as its file; of a built-in rule the formulas that
/// do the same.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a bundled scene or update rule as the YAML file that it is.",
    discussion: "'decouple help scene' says what the keys mean.")

  @Argument(help: .init("A bundled scene's or rule's name.", valueName: "name"))
  var name: String

  @Option(
    name: [.customShort("o"), .long], parsing: .unconditional,
    help: .init("Write a new file, never over another.", valueName: "file"))
  var output: String?

  func run() throws {
    guard
      let text = BundledScenes.text(of: name) ?? RuleLibrary.text(of: name)
        ?? RuleLibrary.text(of: name + "-formula")
    else {
      throw SceneSource(name) == nil ? UsageError(sceneNamed: name) : UsageError.notBundled(name)
    }
    guard let output = try FlagText("-o", output)?.fileName() else {
      var stream = StandardOutput.stream()
      try stream.write(text)
      return try stream.flush()
    }
    do {
      try System.create(output, Array(text.utf8))
    } catch {
      throw Failure.unwritable(
        file: output, reason: error.isTaken ? "exists already" : error.reason)
    }
  }
}
