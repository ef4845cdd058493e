import Foundation
import Lessons
import TerminalHarness
import Testing

@Suite("decouple record")
struct RecordCommandTests {
  private static let hasAsciinema =
    (try? runProgram(["bash", "-c", "command -v asciinema && command -v script"]))?.status
    == .code(0)

  private func cast(_ arguments: [String]) throws -> CastFile {
    let result = try decouple(["record"] + arguments + ["-o", "-"])
    #expect(result.status == .code(0), "\(result.standardError)")
    return try CastFile(result.standardOutput)
  }

  @Test(
    "a story is a valid asciicast whose end is the last beat as the lab shows it",
    arguments: ["first-look", "box"])
  func story(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    let cast = try cast([name, "--size", "80x24", "--color", "never", "--speed", "10"])
    #expect(cast.version == 2 && cast.columns == 80 && cast.rows == 24)
    #expect(cast.title == scene.title)
    let times = cast.events.map(\.time)
    #expect(times.first == 0 && zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(cast.events.map(\.code)) == ["o", "m"])
    let terminal = cast.terminal()
    #expect(terminal.misunderstood == [])
    let last = try decouple(name, "--beat", "\(scene.story.count)").standardOutput
    #expect(terminal.text + "\n" == last)
  }

  @Test("a question stands with what it asks, and its answer is said behind the mark only")
  func question() throws {
    let cast = try cast(["first-look", "--size", "80x24", "--speed", "10"])
    #expect(
      cast.marks == [
        "first-look 1 of 5", "first-look 2 of 5", "first-look 3 of 5",
        "first-look 4 of 5: question",
        "first-look 4 of 5: answer", "first-look 5 of 5",
      ])
    let asked = cast.terminal { $0.data == "first-look 4 of 5: answer" }.text
    #expect(asked.contains("Which one leaves it?"))
    for word in ["Adam+L2 divides", "10 %", "limit"] { #expect(!asked.contains(word), "\(word)") }
    let answered = cast.terminal { $0.data == "first-look 5 of 5" }.text
    #expect(answered.contains("Adam+L2 divides") && answered.contains("limit"))
  }

  @Test("the same bytes on a second run, whatever the locale")
  func repeatable() throws {
    let arguments = ["record", "plateau", "-o", "-", "--speed", "20", "--theme", "light"]
    let first = try decouple(arguments).output
    #expect(try decouple(arguments, environment: ["LC_ALL": "C", "NO_COLOR": "1"]).output == first)
    #expect(!first.isEmpty)
  }

  @Test("an existing file is refused with 1 and kept; --force replaces it")
  func force() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "a.cast")
      let keys = ["--keys", "q", "--size", "40x12"]
      #expect(try decouple(["record", "box", "-o", file.path] + keys).status == .code(0))
      let first = try Data(contentsOf: file)
      let refused = try decouple(["record", "plateau", "-o", file.path] + keys)
      #expect(refused.status == .code(1) && refused.errorLines.count == 1)
      #expect(refused.errorLines[0].hasSuffix("exists already; give another name or --force"))
      #expect(try Data(contentsOf: file) == first)
      let forced = try decouple(["record", "plateau", "-o", file.path, "--force"] + keys)
      #expect(forced.status == .code(0))
      #expect(try Data(contentsOf: file) != first)
    }
  }

  @Test("keys lead the lab: what they change is in the recording")
  func keys() throws {
    let cast = try cast(["box", "--keys", "wait:3 e type:0.5 Enter wait:1 ?", "--speed", "4"])
    #expect(cast.terminal().text.contains("Time"))
    #expect(cast.terminal { $0.time > 3.9 }.text.contains("0.5"))
  }

  @Test(
    "what can't be recorded is one line",
    arguments: [
      (["--keys", "Up Foo"], "word 2, Foo: no such key; known are Up, Down,"),
      (["--keys", "wait:soon"], "word 1, wait:soon: no time; give 0 to 600 seconds"),
      (["--keys", "type:"], "nothing to type"),
      (["--speed", "0"], "from 0.01 to 100 times as fast"),
      (["--pause", "-1"], "0 to 600 seconds"), (["--size", "big"], "columns and rows"),
      (["--size", "10x3"], "the lab needs 40x12 at least"),
      (["--color", "blue"], "'blue' is not known"),
    ])
  func refused(arguments: [String], words: String) throws {
    let result = try decouple(["record", "box", "-o", "-"] + arguments)
    #expect(result.status == .code(2) && result.output.isEmpty && result.errorLines.count == 1)
    #expect(result.standardError.contains(words))
  }

  @Test(
    "asciinema reads it and shows the same bytes",
    .enabled(if: hasAsciinema, "asciinema or script isn't installed"))
  func asciinema() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "a.cast").path
      #expect(try decouple("record", "plateau", "--speed", "20", "-o", file).status == .code(0))
      // It wants a terminal, even to print.
      let result = try runProgram(["script", "-qec", "asciinema cat '\(file)'", "/dev/null"])
      #expect(result.status == .code(0))
      let cast = try CastFile(try String(contentsOfFile: file, encoding: .utf8))
      let output = cast.events.filter { $0.code == "o" }.map(\.data).joined()
      #expect(result.standardOutput.contains(output))
    }
  }
}
