import TerminalHarness
import Testing

@Suite("The lab on a terminal")
struct LabCommandTests {
  private static let program = builtProgram("decouple")

  /// What asks a terminal to report dragging (xterm's mode 1002).
  private static let mouseRequest = "[?1002h"

  @Test("it opens on the first scene, takes the mouse, and q ends it with 0")
  func quit() throws {
    let terminal = try PseudoTerminal([Self.program])
    try terminal.waitFor("different shrinking")
    #expect(terminal.text.contains(Self.mouseRequest))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.areSettingsRestored)
  }

  @Test("Ctrl-C ends it with 130, without a message")
  func interrupt() throws {
    let terminal = try PseudoTerminal([Self.program, "plateau"])
    try terminal.waitFor("L2 in Adam is not decay")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .code(130))
    #expect(!terminal.text.contains("decouple: "))
  }

  @Test("--no-mouse leaves the mouse to the terminal")
  func noMouse() throws {
    let terminal = try PseudoTerminal([Self.program, "--no-mouse"])
    try terminal.waitFor("different shrinking")
    #expect(!terminal.text.contains(Self.mouseRequest))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("a scene from standard input leaves the keys to the terminal")
  func standardInput() throws {
    let script = """
      printf 'title: From a pipe\\nloss: x^2+y^2\\nstart: [1, 1]\\noptimizers: [adam]\\n' \
      | '\(Self.program)' -
      """
    let terminal = try PseudoTerminal(["bash", "-c", script])
    try terminal.waitFor("From a pipe")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(
    "what needs no option is opened past the parser, and looks as the parser's way does",
    arguments: [["box", "--at", "400"], ["first-look", "--at", "7"]])
  func plainStart(arguments: [String]) throws {
    let byParser = try TmuxSession([Self.program, "--theme", "dark"] + arguments)
    let plain = try TmuxSession([Self.program] + arguments)
    let step = "step \(arguments[2])/"
    try plain.waitFor("what the parser's way shows") {
      $0.contains(step) && $0 == (try? byParser.screenText)
    }
  }

  @Test("a wrong step is refused on a terminal in the words that a pipe gets")
  func wrongStep() throws {
    let piped = try decouple("box", "--at", "x")
    let terminal = try PseudoTerminal([Self.program, "box", "--at", "x"])
    #expect(try terminal.waitForExit() == .code(2))
    #expect(terminal.text.contains(try #require(piped.errorLines.first)))
  }

  @Test("a mistake in a scene is said before the screen is taken")
  func brokenScene() throws {
    let script = "printf 'title: A\\nloss: x+\\nstart: [1, 1]\\n' | '\(Self.program)' -"
    let terminal = try PseudoTerminal(["bash", "-c", script])
    #expect(try terminal.waitForExit() == .code(1))
    #expect(terminal.text.hasPrefix("standard input:2:"))
    #expect(!terminal.text.contains("\u{1B}"))
  }
}
