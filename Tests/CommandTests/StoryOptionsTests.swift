import TerminalHarness
import Testing

@Suite("Story and lecture on the command line")
struct StoryOptionsTests {
  @Test("--beat opens the story at a beat, --at rests at a step")
  func entrances() throws {
    let story = try decouple("plateau", "--beat", "1").standardOutput
    #expect(story.contains("1/"))
    #expect(story.contains("PgUp"))
    let still = try decouple("plateau", "--at", "12").standardOutput
    #expect(still.contains("step 12/300"))
  }

  @Test("a beat or step that isn't there is wrong usage")
  func outside() throws {
    let beat = try decouple("plateau", "--beat", "99")
    #expect(beat.status == .code(2))
    #expect(beat.standardError.hasPrefix("decouple: --beat 99: must be from 1 to "))
    let none = try decouple("--loss", "x^2+y^2", "--beat", "1")
    #expect(none.status == .code(2))
    #expect(
      none.standardError == "decouple: --beat 1: this scene has no story; leave --beat out\n")
    let step = try decouple("plateau", "--at", "301")
    #expect(step.standardError == "decouple: --at 301: must be from 0 to 300\n")
  }

  @Test("inspector and lecture layout are frames too; the lecture is light unless told")
  func frames() throws {
    let inspector = try decouple("frame", "--screen", "inspector", "--at", "161").standardOutput
    #expect(inspector.contains("┣━━ + λw"))
    #expect(inspector.contains("┣━━ − lr·λw"))
    let light = try decouple("frame", "--lecture", "--color", "256").standardOutput
    #expect(light.contains("48;5;231"))
    let dark = try decouple("frame", "--lecture", "--theme", "dark", "--color", "256")
    #expect(!dark.standardOutput.contains("48;5;231"))
  }

  @Test("PageDown in a terminal walks into the story")
  func walking() throws {
    let terminal = try PseudoTerminal([builtProgram("decouple"), "plateau"])
    try terminal.waitFor("L2 is not decay")
    terminal.send("\u{1B}[6~")
    try terminal.waitFor("leave the story")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
