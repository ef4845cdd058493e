import Lessons
import TerminalHarness
import Testing

@Suite("The shell's flags")
struct FlagTableTests {
  /// The long names of the options that a command's help lists.
  private func options(of command: String) throws -> Set<String> {
    let help = try runProgram([builtProgram("decouple"), command, "--help"]).standardOutput
    let words = help.split { $0.isWhitespace || $0 == "/" || $0 == "," || $0 == "]" || $0 == "[" }
    return Set(words.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) })
  }

  @Test("the parser knows every flag of the table", arguments: ["run", "frame", "sweep"])
  func table(command: String) throws {
    let missing = Set(SceneFlag.all.flatMap(\.names)).subtracting(try options(of: command))
    #expect(missing == [])
  }

  @Test("and no other that changes a scene")
  func others() throws {
    // A file of rules is read before the scene that may name them.
    let own: Set = [
      "at", "columns", "coordinates", "every", "format", "rules", "help", "version",
    ]
    let known = Set(SceneFlag.all.flatMap(\.names))
    #expect(try options(of: "run").subtracting(known).subtracting(own) == [])
  }
}
