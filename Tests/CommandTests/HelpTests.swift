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
    "every command has its help",
    arguments: ["list", "frame", "run", "sweep", "verify", "check", "show"])
  func commandHelp(command: String) throws {
    let result = try decouple(command, "--help")
    #expect(result.status == .code(0))
    #expect(result.standardOutput.contains("USAGE: decouple \(command)"))
    #expect(try decouple("help", command).standardOutput == result.standardOutput)
  }

  @Test("help about nothing there is is a mistake")
  func noHelp() throws {
    let result = try decouple("help", "vrify")
    #expect(result.status == .code(2))
    #expect(
      result.errorLines == ["decouple: help vrify: no such command; did you mean 'help verify'?"])
    #expect(result.standardOutput.isEmpty)
  }

  @Test("sweep says that its ranges hold for all, where run leaves an optimizer its own value")
  func sweepRanges() throws {
    let help = try decouple("sweep", "--help").standardOutput.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(help.contains("They hold for every optimizer"))
    // It tells the truth.
    let own = """
      title: One
      loss: x^2 + y^2
      start: [1, 1]
      steps: 2
      optimizers: [{rule: adamw, weight_decay: 0.75}]

      """
    let run = try decouple("run", "-", "--weight-decay", "0.25", "--format", "json", input: own)
    #expect(run.standardOutput.contains("\"weight_decay\":0.75"))
    let sweep = try decouple("sweep", "-", "--weight-decay", "0.25", "--format", "csv", input: own)
    #expect(sweep.outputLines.dropFirst().allSatisfy { $0.contains(",0.25,") })
    #expect(sweep.outputLines.count > 1)
  }

  @Test("--version says the release, the commit if the build knew it, and the instructions")
  func version() throws {
    let result = try decouple("--version")
    let form = /\d+\.\d+\.\d+ \(commit ([0-9a-f]{7}( with changes)?|not known), [a-z0-9-]+\)\n/
    #expect(result.standardOutput.wholeMatch(of: form) != nil)
    #expect(result.status == .code(0))
  }
}
