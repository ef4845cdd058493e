import ArgumentParser

/// What `--help` says of a command, taken apart: manual and completions are made of it, so they can't
/// say anything else.
struct CommandHelp {
  /// An argument or an option.
  struct Entry: Hashable {
    /// As the help has it: `-o, --output <file>`.
    var head: String
    var about: String

    /// With their dashes; none for an argument.
    var names: [String] {
      head.split { ", /".contains($0) }.map(String.init).filter { $0.hasPrefix("-") }
    }
    var takesValue: Bool { head.hasPrefix("-") && head.contains("<") }
  }

  struct Section {
    var title: String
    var entries: [Entry] = []
  }

  /// nil for the lab, which opens where no command is named.
  let name: String?
  /// What it is for, then what else is to be said.
  private(set) var overview: [String] = []
  private(set) var usage: [String] = []
  private(set) var sections: [Section] = []

  var options: [Entry] { sections.flatMap(\.entries).filter { !$0.names.isEmpty } }

  /// The lab, then the commands in the order of the help.
  static var all: [CommandHelp] {
    Decouple.configuration.subcommands
      .filter { $0 == LabCommand.self || $0.configuration.shouldDisplay }
      .map(CommandHelp.init)
  }

  static func named(_ name: String) -> CommandHelp? {
    Decouple.configuration.subcommands
      .first { $0.configuration.shouldDisplay && $0.configuration.commandName == name }
      .map(CommandHelp.init)
  }

  static var lab: CommandHelp { CommandHelp(LabCommand.self) }

  private init(_ command: any ParsableCommand.Type) {
    name = command == LabCommand.self ? nil : command.configuration.commandName
    // Wide enough that nothing is broken into lines.
    let text = Decouple.helpMessage(for: command, columns: 10_000)
    for line in text.split(separator: "\n").map(String.init) { read(line) }
  }

  private mutating func read(_ line: String) {
    if let text = Self.rest(of: line, behind: "OVERVIEW: ") {
      overview.append(text)
    } else if let text = Self.rest(of: line, behind: "USAGE: ") {
      usage.append(text)
    } else if line.hasSuffix(":"), line == line.uppercased() {
      sections.append(Section(title: String(line.dropLast())))
    } else if !line.hasPrefix(" ") {
      overview.append(line)
    } else if sections.isEmpty {
      usage.append(Self.trimmed(line))
    } else {
      readEntry(line)
    }
  }

  /// Heads are indented by two blanks, texts by so many that they stand below one another: behind a
  /// short head, or in the next line.
  private mutating func readEntry(_ line: String) {
    let last = sections.count - 1
    guard !line.hasPrefix("   "), line.hasPrefix("  ") else {
      sections[last].entries.append(Self.continued(&sections[last].entries, line))
      return
    }
    let head = Self.trimmed(String(line.prefix(Self.textColumn)))
    let isShort = line.dropFirst(Self.textColumn - 1).first == " "
    sections[last].entries.append(
      isShort
        ? Entry(head: head, about: String(line.dropFirst(Self.textColumn)))
        : Entry(head: Self.trimmed(line), about: ""))
  }

  /// Takes the last entry away and returns it with a line more.
  private static func continued(_ entries: inout [Entry], _ line: String) -> Entry {
    var entry = entries.popLast() ?? Entry(head: "", about: "")
    entry.about += (entry.about.isEmpty ? "" : " ") + trimmed(line)
    return entry
  }

  /// Where the parser's help begins its texts.
  private static let textColumn = 26

  private static func rest(of line: String, behind prefix: String) -> String? {
    line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
