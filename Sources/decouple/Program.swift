import ArgumentParser
import Lessons

/// From arguments to an exit code: the one place where errors become a line and a number.
///
/// Exit codes: 0 done; 1 a scene, a claim or the system failed; 2 wrong usage; 128 + n for signal n.
enum Program {
  /// Runs a command line, without the program's own name.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      if System.isTerminal(.standardOutput), let start = PlainStart(arguments) {
        try start.run()
        return 0
      }
      if let page = ReferencePage(arguments) {
        try page.print()
        return 0
      }
      if let mistake = UsageError(helpAsked: arguments) { throw mistake }
      var command = try command(arguments)
      try command.run()
      return 0
    } catch let failure as Failure {
      return end(with: failure)
    } catch let usage as UsageError {
      return end(with: .usage(usage))
    } catch let flag as FlagError {
      return end(with: .usage(.flag(flag)))
    } catch {
      return end(parsing: arguments, with: error)
    }
  }

  /// The lab is parsed without asking its parent first, which takes as long again; what isn't right, and
  /// what isn't the lab, is the parent's.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let isNamed = arguments.first.map(Decouple.names) ?? false
    if !isNamed, let lab = (try? LabCommand.parseAsRoot(arguments)) as? LabCommand { return lab }
    return try Decouple.parseAsRoot(arguments)
  }

  /// Says what failed in one line on standard error, if there is something to say.
  private static func end(with failure: Failure) -> Int32 {
    if let line = failure.line { report(line) }
    return failure.exitCode
  }

  /// ArgumentParser's own errors: a request for help or the version, or a mistake.
  private static func end(parsing arguments: [String], with error: any Error) -> Int32 {
    let message = Decouple.message(for: error)
    guard Decouple.exitCode(for: error) != .success else { return printed(message) }
    if let word = arguments.first, let mistake = UsageError(unknownWord: word) {
      return end(with: .usage(mistake))
    }
    let foreign = UsageError(foreignFlagIn: arguments, refusedWith: message)
    return end(with: .usage(foreign ?? .refused(message)))
  }

  private static func printed(_ message: String) -> Int32 {
    let isRootHelp = message == Decouple.helpMessage()
    do {
      var output = StandardOutput.stream()
      try output.write((isRootHelp ? Decouple.completeHelp() : message) + "\n")
      try output.flush()
      return 0
    } catch let failure as Failure {
      return end(with: failure)
    } catch {
      return end(with: .output(reason: "\(error)"))
    }
  }

  /// Writes one line to standard error, without anything that could act on a terminal.
  static func report(_ line: String) {
    // Where even standard error is closed, only the exit code is left to tell.
    let text = PrintedLook.safe(MessageLine(line).text)
    try? System.write(Array((text + "\n").utf8), to: .standardError)
  }
}
