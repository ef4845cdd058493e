import Foundation
import TerminalHarness
import Testing

@Suite("The lab and its files")
struct LabFilesTests {
  private static let program = builtProgram("decouple")

  private static func scene(title: String) -> String {
    """
    title: \(title)
    loss: x^2+y^2
    start: [1, 1]
    steps: 10
    optimizers: [adam]

    """
  }

  /// Wide enough for a printed command to stay on one line.
  private func lab(_ arguments: String, in folder: URL) throws -> TmuxSession {
    try TmuxSession(shell: "cd '\(folder.path)' && '\(Self.program)' \(arguments)", columns: 220)
  }

  @Test("a scene's file is read again when an editor replaces it or writes into it")
  func reloading() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "mine.yaml")
      func save(_ text: String, byRename: Bool) throws {
        try text.write(to: file, atomically: byRename, encoding: .utf8)
      }
      try save(Self.scene(title: "The first"), byRename: true)
      let session = try lab("mine.yaml --at 7", in: folder)
      try session.waitFor("The first")
      try save(Self.scene(title: "The second"), byRename: true)
      try session.waitFor("The second")
      let broken = Self.scene(title: "Broken").replacing("steps", with: "stepps")
      try save(broken, byRename: false)
      let screen = try session.waitFor("4:1: unknown key 'stepps'; did you mean 'steps'?")
      #expect(screen.contains("The second"))
      #expect(screen.contains("step 7/10"))
      try save(Self.scene(title: "The third"), byRename: false)
      let mended = try session.waitFor("The third")
      #expect(!mended.contains("stepps"))
      try session.send(keys: "u")
      try session.waitFor("The second")
      try session.send(keys: "q")
      try session.waitFor("[left with 0]")
    }
  }

  @Test("S writes a new file and never over another one")
  func saving() throws {
    try inTemporaryFolder { folder in
      let taken = folder.appending(path: "taken.yaml")
      try "mine".write(to: taken, atomically: true, encoding: .utf8)
      let session = try lab("box --at 33 --weight-decay 0.25", in: folder)
      try session.waitFor("step 33/3000")
      try session.send(keys: "S")
      try session.waitFor("save as  box-2.yaml")
      try session.send(keys: "t", "a", "k", "e", "n", "Enter")
      try session.waitFor("exists already; give another name")
      #expect(try String(contentsOf: taken, encoding: .utf8) == "mine")
      try session.send(keys: "2", "Enter")
      try session.waitFor("saved: decouple taken2.yaml")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["taken.yaml", "taken2.yaml"])
      let text = try String(contentsOf: folder.appending(path: "taken2.yaml"), encoding: .utf8)
      #expect(text.contains("\nweight_decay: 0.25\n"))
      #expect(text.contains("\npause: 33\n"))
      let check = try shell("decouple check taken2.yaml", directory: folder.path)
      #expect(check.status == .code(0))
    }
  }

  @Test("X writes what frame draws of this very screen, and never over another file")
  func picture() throws {
    try inTemporaryFolder { folder in
      let session = try lab("box --at 33", in: folder)
      try session.waitFor("step 33/3000")
      try session.send(keys: "t", "X")
      try session.waitFor("picture as  box-33.svg")
      try session.send(keys: "Enter")
      try session.waitFor("saved: box-33.svg")
      try session.send(keys: "X", "Enter")
      try session.waitFor("exists already; give another name")
      let drawn = try shell(
        "decouple frame box --at 33 --theme light --size 220x40 --format svg | cmp - box-33.svg",
        directory: folder.path)
      #expect(drawn.status == .code(0), "\(drawn.standardOutput)")
    }
  }

  @Test("a folder that can't be written says so in place")
  func refusedFolder() throws {
    try inTemporaryFolder { folder in
      let session = try lab("box --at 0", in: folder)
      try session.waitFor("step 0/3000")
      try session.send(keys: "S", "n", "o", "/", "x", "Enter")
      try session.waitFor("no such file or directory; give another name")
    }
  }

  @Test("y prints the command that gives the same screen again")
  func command() throws {
    try inTemporaryFolder { folder in
      let (screen, line) = try changedScreen(in: folder)
      #expect(line.contains("--weight-decay 0.063") && line.contains("--at 701"))
      let again = try lab(String(line.dropFirst("decouple ".count)), in: folder)
      try again.waitFor("the same screen") { $0 == screen }
    }
  }

  /// Changes λ, step, window and start by hand; returns the screen, and what leaving prints.
  private func changedScreen(in folder: URL) throws -> (screen: String, line: String) {
    let session = try lab("first-look --at 700", in: folder)
    try session.waitFor("step 700/2400")
    try session.send(keys: "Up", "Right", "+", "s", "Left", "Escape", "y")
    try session.waitFor("q will print the command")
    try session.send(keys: "c", "c")
    let screen = try session.waitFor("no notice") {
      $0.contains("decay per step") && !$0.contains("q will print")
    }
    try session.send(keys: "q")
    let after = try session.waitFor("[left with 0]")
    let lines = after.split(separator: "\n").map(String.init)
    return (screen, lines.first { $0.hasPrefix("decouple first-look ") } ?? "")
  }

  @Test("without y, nothing is printed")
  func silent() throws {
    try inTemporaryFolder { folder in
      let session = try lab("box --at 5", in: folder)
      try session.waitFor("step 5/3000")
      try session.send(keys: "q")
      let after = try session.waitFor("[left with 0]")
      #expect(!after.contains("decouple box"))
    }
  }
}
