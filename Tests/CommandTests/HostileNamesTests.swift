import Foundation
import TerminalHarness
import Testing

/// Names of files are text of somebody else's, or no text at all.
@Suite("Names of files")
struct HostileNamesTests {
  private static let scene = "title: A bowl of my own\nloss: x^2+y^2\nstart: [1, 1]\nsteps: 10\n"
  private static let name = "a\u{1B}[31mb\u{7}c\u{9B}\u{202E}d.yaml"
  private static let quoted = #"$'a\x1b[31mb\x07c\u009b\u202ed.yaml'"#

  @Test("what a terminal could obey is quoted, in results, messages and on leaving")
  func controls() throws {
    try inTemporaryFolder { directory in
      let folder = directory.path
      let path = folder + "/" + Self.name
      try Self.scene.write(toFile: path, atomically: false, encoding: .utf8)
      let good = try runProgram(
        [
          "sh", "-c", #"cd "$1" && exec "$0" check "$2" "$2x""#, builtProgram("decouple"), folder,
          Self.name,
        ])
      #expect(good.standardOutput.hasPrefix(Self.quoted + ": valid"))
      #expect(good.standardError.contains(#"$'a\x1b[31mb\x07c\u009b\u202ed.yamlx': no such file"#))
      for text in [good.standardOutput, good.standardError] {
        #expect(
          !text.unicodeScalars.contains { "\u{1B}\u{7}\u{9B}\u{202E}".unicodeScalars.contains($0) })
      }
      let terminal = try PseudoTerminal([builtProgram("decouple"), path], columns: 100, rows: 30)
      try terminal.waitFor("my own")
      terminal.send("yq")
      #expect(try terminal.waitForExit() == .code(0))
      let farewell = terminal.text.components(separatedBy: "\u{1B}[?1049l").last
      #expect(farewell?.contains(#"\x1b[31mb\x07c\u009b\u202ed.yaml'"#) == true)
    }
  }

  @Test("a name that isn't UTF-8 is opened, and printed as what opens it again")
  func notText() throws {
    try inTemporaryFolder { directory in
      let folder = directory.path
      let script =
        #"cd "$1" && n=$(printf 'caf\351.yaml') && cat > "$n" && "$0" check "$n" && "$0" run "$n" --format json"#
      let result = try runProgram(
        ["sh", "-c", script, builtProgram("decouple"), folder], standardInput: Self.scene)
      #expect(result.standardOutput.hasPrefix(#"$'caf\xe9.yaml': valid"#))
      #expect(result.standardOutput.contains("\"name\":\"caf\u{FFFD}\""))
      #expect(result.status == .code(0))
    }
  }
}
