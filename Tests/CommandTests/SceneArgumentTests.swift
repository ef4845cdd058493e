import Foundation
import TerminalHarness
import Testing

@Suite("Scenes from files and standard input")
struct SceneArgumentTests {
  private static let valid = """
    title: Mine
    loss: x^2+k*y^2
    parameters: {k: 3}
    start: [1, 1]
    steps: 10
    optimizers: [adam]

    """

  /// Runs the body with files in a directory of its own.
  private func inDirectory(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, text) in files {
      try text.write(to: directory.appending(path: name), atomically: true, encoding: .utf8)
    }
    try body(directory.path)
  }

  @Test("check names each valid file, and place and remedy of each other")
  func check() throws {
    let broken = Self.valid.replacingOccurrences(of: "steps", with: "stepps")
    try inDirectory(["good.yaml": Self.valid, "bad.yaml": broken]) { directory in
      let result = try shell("decouple check bad.yaml good.yaml gone.yaml", directory: directory)
      #expect(result.outputLines == ["good.yaml: valid, 1 optimizer, 10 steps"])
      #expect(
        result.errorLines == [
          "bad.yaml:5:1: unknown key 'stepps'; did you mean 'steps'?",
          "decouple: gone.yaml: no such file or directory; give the path of a scene file",
        ])
      #expect(result.status == .code(1))
    }
  }

  @Test("every bundled scene is valid")
  func bundled() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenes").path
    let result = try shell("decouple check *.yaml", directory: folder)
    #expect(result.status == .code(0))
    #expect(result.standardError == "")
  }

  @Test("- reads standard input, and its mistakes have a place")
  func standardInput() throws {
    let result = try decouple("run", "-", "--set", "k=5", input: Self.valid)
    #expect(result.status == .code(0))
    // From (1, 1): the first row's loss is 1 + k.
    #expect(result.outputLines[1].hasPrefix("adam,adam,0,1.0,1.0,6.0,"))
    let text = Self.valid.replacingOccurrences(of: "steps: 10", with: "steps: ten")
    let broken = try decouple("run", "-", input: text)
    #expect(
      broken.errorLines == [
        "standard input:5:8: steps is 'ten'; write a whole number from 1 to 1,000,000"
      ])
    #expect(broken.status == .code(1))
  }

  @Test("an unknown parameter names the nearest")
  func unknownParameter() throws {
    let result = try decouple("run", "-", "--set", "kk=5", input: Self.valid)
    #expect(
      result.errorLines == [
        "decouple: --set kk=5: the scene has no parameter 'kk'; it has k"
      ])
    #expect(result.status == .code(2))
  }

  @Test("more than a mebibyte is refused, from wherever it comes")
  func tooLong() throws {
    let result = try decouple(
      "check", "-", input: String(repeating: "#", count: (1 << 20) + 1))
    #expect(
      result.errorLines == [
        "decouple: standard input: more than 1 MiB; a scene file is at most that long"
      ])
    #expect(result.status == .code(1))
    let endless = try decouple("check", "/dev/zero")
    #expect(endless.errorLines.count == 1)
    #expect(endless.status == .code(1))
  }

  @Test("the program alone in an empty directory has all its scenes")
  func alone() throws {
    try inDirectory([:]) { directory in
      let copy = directory + "/alone"
      // Copied by another process: a file that this one writes can't be started while a test on
      // another thread is just starting a program of its own, which holds it open for a moment.
      let copying = try runProgram(["/bin/cp", builtProgram("decouple"), copy])
      #expect(copying.status == .code(0))
      let list = try runProgram([copy, "list", "--json"])
      let root = try JSONSerialization.jsonObject(with: Data(list.output)) as? [String: Any]
      let scenes = try #require(root?["scenes"] as? [[String: Any]])
      #expect(scenes.count >= 3)
      for name in scenes.compactMap({ $0["name"] as? String }) {
        let text = try runProgram([copy, "show", name])
        #expect(text.status == .code(0) && text.outputLines.count > 10)
      }
      let frame = try runProgram([copy, "frame", "box", "--size", "80x24"])
      #expect(frame.status == .code(0) && frame.outputLines.count == 24)
    }
  }
}
