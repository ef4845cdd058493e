import ArgumentParser

/// The command line's root: names the commands and opens the lab where none is named.
struct Decouple: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decouple",
    abstract: Self.purpose,
    usage: Self.synopsis,
    version: Executable.version,
    subcommands: [
      LabCommand.self, ListCommand.self, FrameCommand.self, RunCommand.self, SweepCommand.self,
      VerifyCommand.self, CheckCommand.self, ShowCommand.self, FigureCommand.self,
      RecordCommand.self,
    ],
    defaultSubcommand: LabCommand.self)

  static let purpose = "Watch Adam, Adam+L2 and AdamW side by side on a loss over two weights."
  static let synopsis = """
    decouple [<scene>] [<options>]
    decouple <subcommand> [<options>]
    """
  private static let reference =
    "  See 'decouple help scene' for the keys of scene files, 'decouple help data' for those of CSV\n"
    + "  and JSON. t is the number of the step, from 1."
  static let release = "0.1.0"

  /// The names that can stand where a scene's name can, but are commands.
  static let commandNames = configuration.subcommands
    .filter { $0.configuration.shouldDisplay }
    .compactMap { $0.configuration.commandName }

  /// Whether a word is that of a command, the hidden ones included.
  static func names(_ word: String) -> Bool {
    word == "help" || configuration.subcommands.contains { $0.configuration.commandName == word }
  }

  /// The help of `decouple --help`: the lab's own options, then the commands.
  ///
  /// The parser knows the lab as a hidden default command, so its options would stay hidden too.
  static func completeHelp() -> String {
    let lab = helpMessage(for: LabCommand.self)
    let root = helpMessage()
    guard let commands = root.firstRange(of: "SUBCOMMANDS:") else { return lab }
    return lab + "\n" + root[commands.lowerBound...] + "\n\n" + Self.reference
  }
}
