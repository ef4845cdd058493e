import TerminalHarness

/// Runs the built program, in a UTF-8 locale unless told otherwise.
func decouple(
  _ arguments: String..., input: String = "", environment: [String: String] = [:]
) throws -> ProgramResult {
  try decouple(arguments, input: input, environment: environment)
}

func decouple(
  _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> ProgramResult {
  try runProgram(
    [builtProgram("decouple")] + arguments, environment: environment, standardInput: input)
}

/// Runs a shell command in which `decouple` is the built program.
func shell(_ command: String, directory: String = "/", environment: [String: String] = [:]) throws
  -> ProgramResult
{
  let script = """
    decouple() { "$PROGRAM" "$@"; }
    cd "$DIRECTORY"
    \(command)
    """
  var environment = environment
  environment["PROGRAM"] = builtProgram("decouple")
  environment["DIRECTORY"] = directory
  return try runProgram(["bash", "-c", script], environment: environment)
}

extension ProgramResult {
  var outputLines: [String] { lines(standardOutput) }
  var errorLines: [String] { lines(standardError) }

  private func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
