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

  @Test("a lecture opens at the first beat, with its rest hidden; a picture of it hides nothing")
  func lecture() throws {
    let session = try TmuxSession([builtProgram("decouple"), "plateau", "--lecture"])
    let screen = try session.waitFor("PageDown goes on")
    #expect(screen.contains("step 0"))
    try session.send(keys: "q")
    try session.waitFor("[left with 0]")
    let picture = try decouple("plateau", "--lecture").standardOutput
    #expect(picture.contains("step 70"))
    #expect(!picture.contains("goes on"))
    let answer = try decouple("plateau", "--beat", "3").standardOutput
    #expect(answer.contains("✓"), "a picture can't be asked to go on")
    let still = try TmuxSession(
      [builtProgram("decouple"), "plateau", "--lecture", "--at", "12"])
    try still.waitFor("step 12")
    try still.send(keys: "q")
    try still.waitFor("[left with 0]")
  }

  @Test("a flag that changes a number withdraws question and verdict")
  func changed() throws {
    let picture = try decouple("plateau", "--lr", "0.1", "--beat", "3").standardOutput
    #expect(picture.contains("These are not the scene's own numbers"))
    #expect(!picture.contains("✓"))
    #expect(!picture.contains("your turn"))
  }

  @Test("another scene is reached at its first beat, without its limits")
  func reached() throws {
    let session = try TmuxSession(
      [builtProgram("decouple"), "plateau"], environment: ["LANG": "C.UTF-8"])
    try session.waitFor("step 70")
    try session.send(keys: "N")
    let screen = try session.waitFor("the first beat") { $0.contains("PgDn go on") }
    #expect(screen.contains("step 0/3000"))
    #expect(!screen.contains("limit"))
    try session.send(keys: "End")
    try session.waitFor("step 30/3000")
    try session.waitFor("the story asks a question first")
    try session.send(keys: "Escape")
    try session.waitFor("limit")
    try session.send(keys: "q")
    try session.waitFor("[left with 0]")
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
    try terminal.waitFor("L2 in Adam is not decay")
    terminal.send("\u{1B}[6~")
    try terminal.waitFor("leave the story")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
