import Lessons
import TerminalHarness
import Testing

/// The manual as `make install` writes it, without troff's escapes.
private func manual(_ words: String...) throws -> [String] {
  let result = try decouple(["help", "man"] + words)
  #expect(result.status == .code(0))
  #expect(result.standardOutput.utf8.allSatisfy { $0 < 0x80 })
  let plain = [(#"\-"#, "-"), (#"\(aq"#, "'"), (#"\fB"#, ""), (#"\fR"#, ""), (#"\(ha"#, "^")]
  return result.outputLines.map { line in
    plain.reduce(line) { $0.replacing($1.0, with: $1.1) }
  }
}

@Suite("The manual")
struct ManualTests {
  @Test("decouple(1) has every flag of the table with its help")
  func flags() throws {
    let words = try manual().joined(separator: " ")
    for flag in SceneFlag.all {
      #expect(words.contains(flag.dashed))
      #expect(words.contains(flag.about), "--\(flag.name)")
    }
  }

  @Test(
    "and every option and command of the help", arguments: ["", "frame", "run", "sweep", "show"])
  func options(command: String) throws {
    let help = try decouple([command, "--help"].filter { !$0.isEmpty }).standardOutput
    let options = help.split { " \n,/[]".contains($0) }.filter { $0.hasPrefix("--") }
    let lines = try manual()
    let words = Set(lines.joined(separator: " ").split { " ,/[]".contains($0) })
    #expect(Set(options).subtracting(words) == [])
    #expect(command.isEmpty || lines.contains(".SS \"\(command)\""))
  }

  @Test("it lists the scenes, the keys and the exit codes")
  func lists() throws {
    let lines = try manual()
    for word in BundledScenes.names + ["space", "128+n", "NO_COLOR"] {
      #expect(lines.contains(word))
    }
  }

  @Test("decouple-scene(5) has every key of scene files with what it says")
  func sceneKeys() throws {
    let text = try manual("scene").joined(separator: " ")
    for section in SceneSection.all {
      for key in section.keys { #expect(text.contains("\(key.name): ")) }
    }
  }

  @Test("no line begins with a macro that isn't one")
  func macros() throws {
    let known: Set = ["TH", "SH", "SS", "PP", "TP", "nf", "fi", "nh", "ad"]
    for page in [try decouple("help", "man"), try decouple("help", "man", "scene")] {
      let used = page.outputLines.filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
        .compactMap { $0.dropFirst().split(separator: " ").first.map(String.init) }
      #expect(Set(used).subtracting(known) == [])
    }
  }
}
