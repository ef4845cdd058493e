import Testing

@Suite("Help")
struct HelpTests {
  @Test("--help shows the lab's options and every command, and exits with 0")
  func help() throws {
    let result = try decouple("--help")
    #expect(result.status == .code(0))
    #expect(result.standardError == "")
    for word in [
      "--optimizers", "--weight-decay", "--theme", "  list ", "  frame ", "  run ", "  sweep ",
      "  verify ", "  check ",
    ] {
      #expect(result.standardOutput.contains(word))
    }
  }

  @Test(
    "every command has its help", arguments: ["list", "frame", "run", "sweep", "verify", "check"])
  func commandHelp(command: String) throws {
    let result = try decouple(command, "--help")
    #expect(result.status == .code(0))
    #expect(result.standardOutput.contains("USAGE: decouple \(command)"))
    #expect(try decouple("help", command).standardOutput == result.standardOutput)
  }

  @Test("--version is a number")
  func version() throws {
    let result = try decouple("--version")
    #expect(result.standardOutput.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(result.status == .code(0))
  }
}
