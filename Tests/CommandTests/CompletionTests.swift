import Foundation
import Lessons
import Simulation
import TerminalHarness
import Testing

@Suite("Completion in the shell")
struct CompletionTests {
  private func candidates(_ words: String...) throws -> [String] {
    let result = try decouple(["help", "complete", "--"] + words)
    #expect(result.status == .code(0))
    #expect(result.standardError == "")
    return result.outputLines
  }

  @Test(
    "every scene completes, in the lab and behind a command", arguments: [[], ["frame"], ["show"]])
  func scenes(before: [String]) throws {
    let all = try decouple(["help", "complete", "--"] + before + [""])
    #expect(Set(BundledScenes.names).subtracting(all.outputLines) == [])
    let one = try decouple(["help", "complete", "--"] + before + ["gradient-"])
    #expect(one.outputLines == ["gradient-flip"])
  }

  @Test("every flag of the table completes")
  func flags() throws {
    let names = Set(SceneFlag.all.flatMap(\.names).map { "--" + $0 })
    #expect(names.subtracting(try candidates("run", "--")) == [])
    #expect(names.subtracting(try candidates("--")) == [])
    #expect(try candidates("frame", "--sc") == ["--schedule", "--screen"])
  }

  @Test("rules complete behind each comma")
  func rules() throws {
    #expect(try candidates("--optimizers", "") == RuleLibrary.names)
    #expect(try candidates("run", "--optimizers", "adam,sg").allSatisfy { $0.hasPrefix("adam,sg") })
  }

  @Test("values are those of the command at hand, with and without =")
  func values() throws {
    #expect(try candidates("run", "--format", "") == ["csv", "json", "table"])
    #expect(try candidates("frame", "--format", "") == ["text", "svg"])
    #expect(try candidates("--theme=l") == ["--theme=light"])
    // As bash splits it.
    #expect(try candidates("--theme", "=", "l") == ["light"])
    #expect(try candidates("--theme", "=") == ["dark", "light"])
    #expect(try candidates("--lr", "") == [])
  }

  @Test("scene files complete, other files and names that could act on a terminal don't")
  func files() throws {
    try inTemporaryFolder { folder in
      for name in ["own.yaml", "own.txt", "own\u{1B}[2J.yaml", "a b.yml"] {
        try Data().write(to: folder.appending(path: name))
      }
      let asked = try shell("decouple help complete -- check ''", directory: folder.path)
      #expect(asked.outputLines == ["a b.yml", "own.yaml"])
    }
  }

  @Test("bash asks the program", arguments: [("fram", "frame"), ("--glyphs hal", "half")])
  func bash(typed: String, expected: String) throws {
    let script = """
      decouple help completion bash > script && . ./script
      COMP_WORDS=("$PROGRAM" \(typed)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _decouple "$PROGRAM"; printf '%s\\n' "${COMPREPLY[@]}"
      """
    try inTemporaryFolder { folder in
      let asked = try shell(script, directory: folder.path)
      #expect(asked.outputLines == [expected])
    }
  }
}
