import TerminalHarness
import Testing

/// Whoever starts the program may have made its pipes non-blocking, as some shells and servers do.
@Suite("Non-blocking outputs")
struct NonBlockingOutputTests {
  @Test("a megabyte reaches a slow reader whole")
  func results() throws {
    let command = [builtProgram("decouple"), "run", "plateau", "--steps", "2000"]
    let slow = try runProgram(command, reading: .slow)
    #expect(slow.status == .code(0))
    #expect(slow.standardError == "")
    #expect(slow.output.count > 1_000_000)
    #expect(try slow.output == runProgram(command).output)
  }

  @Test("so do messages, more of them than a pipe holds")
  func messages() throws {
    let missing = (0..<200).map { "/nowhere/\($0).yaml" }
    let result = try runProgram(
      [builtProgram("decouple"), "check"] + missing, reading: .slow)
    #expect(result.status == .code(1))
    #expect(result.errorLines.count == 200)
    #expect(result.errorLines.last?.contains("/nowhere/199.yaml") == true)
  }

  @Test("a frame, a list and the help are read as ever", arguments: [["list"], ["--help"], []])
  func shortOutputs(arguments: [String]) throws {
    let command = [builtProgram("decouple")] + arguments
    let slow = try runProgram(command, reading: .slow)
    #expect(slow.status == .code(0))
    #expect(try slow.output == runProgram(command).output)
  }
}
