import ArgumentParser
import Lessons

/// Files of update rules that are known by their names beside the bundled ones.
struct RuleFileOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"), parsing: .unconditionalSingleValue,
    help: .init("A file of update rules, to be used by name; may be repeated.", valueName: "file"))
  var paths: [String] = []

  /// Reads them. Throws `Failure`, and `UsageError` for a file that isn't there.
  func load() throws -> RuleFiles {
    var files = RuleFiles()
    for path in paths {
      do {
        files.add(path, try SceneSource.file(path).rules())
      } catch Failure.unreadable(_, _, isMissing: true) {
        throw UsageError.flag(.rule(FlagText("--rules", path), .noFile))
      }
    }
    return files
  }
}
