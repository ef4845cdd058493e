import Foundation
import Glibc
import TerminalHarness
import Testing

/// Nothing is waited for that may never come, and nothing is read twice.
@Suite("Pipes in place of files")
struct WaitingTests {
  private static let scene = "title: A bowl of my own\nloss: x^2+y^2\nstart: [1, 1]\nsteps: 10\n"

  @Test("a pipe is read once, and Ctrl-C leaves while it is waited for")
  func pipe() throws {
    try inTemporaryFolder { directory in
      let folder = directory.path
      let pipe = folder + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      let waiting = try PseudoTerminal([builtProgram("decouple"), pipe])
      waiting.waitForSilence()
      waiting.send("\u{3}")
      #expect(try waiting.waitForExit() == .signal(SIGINT))
      let terminal = try PseudoTerminal([builtProgram("decouple"), pipe], columns: 100, rows: 30)
      try Self.scene.write(toFile: pipe, atomically: false, encoding: .utf8)
      try terminal.waitFor("my own")
      terminal.send("q")
      #expect(try terminal.waitForExit() == .code(0))
    }
  }

  @Test("a scene typed on the terminal ends with one Ctrl-D, and the lab has the keys")
  func typed() throws {
    let terminal = try PseudoTerminal([builtProgram("decouple"), "-"], columns: 100, rows: 30)
    terminal.waitForSilence()
    terminal.send(Self.scene + "\u{4}")
    try terminal.waitFor("\u{1B}[?1049h")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(
    "a pipe in place of the watched file is no news; what is too long is said; a folder may come back"
  )
  func watched() throws {
    try inTemporaryFolder { directory in
      let folder = directory.path
      let (inner, path) = (folder + "/inner", folder + "/inner/own.yaml")
      func save(_ title: String, padding: Int = 0) throws {
        let text = Self.scene.replacing("A bowl of my own", with: title)
        try (text + String(repeating: "#", count: padding))
          .write(toFile: path, atomically: false, encoding: .utf8)
      }
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
      try save("First")
      let session = try TmuxSession([builtProgram("decouple"), path])
      try session.waitFor("First")
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(rename(folder + "/pipe", path) == 0)
      try session.send(keys: "?")
      try session.waitFor("next page")
      try session.send(keys: "q")
      try FileManager.default.removeItem(atPath: path)
      try save("Long", padding: 1 << 20)
      try session.waitFor("more than 1 MiB; make it shorter")
      try save("Second")
      try session.waitFor("Second")
      try FileManager.default.removeItem(atPath: inner)
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
      try save("Third")
      try session.waitFor("Third")
    }
  }
}
