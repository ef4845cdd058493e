import TerminalHarness
import Testing

/// The harness itself: tests lean on it.
@Suite struct RunProgramTests {
  @Test("both streams, the exit code and the signal")
  func results() throws {
    let result = try runProgram(
      ["sh", "-c", "cat; echo \"$WORD\" >&2; exit 3"], environment: ["WORD": "hello"],
      standardInput: "in")
    #expect(result.standardOutput == "in")
    #expect(result.standardError == "hello\n")
    #expect(result.status == .code(3))
    #expect(try runProgram(["sh", "-c", "kill -TERM $$"]).status == .signal(15))
  }

  @Test("more than a pipe holds, both ways")
  func large() throws {
    let text = String(repeating: "0123456789", count: 100_000)
    #expect(try runProgram(["cat"], standardInput: text).output.count == 1_000_000)
    #expect(try runProgram(["true"], standardInput: text).status == .code(0))
  }
}
