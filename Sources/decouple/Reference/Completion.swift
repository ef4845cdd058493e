import Export
import Lessons
import Screen

/// What the last word of a command line in the shell can become.
struct Completion {
  /// Whole words, in the order of the tables.
  let candidates: [String]

  /// - Parameter words: the line without the program's own name, up to the cursor; the last one, that
  ///   is completed, may be empty.
  init(of words: [String]) {
    // bash makes words of their own of the signs in --lr=0.1.
    let before = words.dropLast().filter { $0 != "=" }
    let current = words.last == "=" ? "" : words.last ?? ""
    let command = before.first.flatMap(CommandHelp.named) ?? .lab
    if before.first == "help" {
      candidates = Self.topics(behind: before.dropFirst()).filter { $0.hasPrefix(current) }
    } else if let sign = current.firstIndex(of: "="), current.hasPrefix("--") {
      let name = String(current[..<sign])
      candidates = Self.list(
        Self.values(of: name, command), String(current[current.index(after: sign)...])
      ).map { name + "=" + $0 }
    } else if let name = before.last, command.takesValue(name) {
      candidates = Self.list(Self.values(of: name, command), current)
    } else if current.hasPrefix("-") {
      candidates = command.options.flatMap(\.names).filter { $0.hasPrefix(current) }
    } else {
      candidates = Self.arguments(of: command, isFirst: before.isEmpty, current)
    }
  }

  private static func topics(behind words: ArraySlice<String>) -> [String] {
    switch words.first {
    case nil: Decouple.commandNames + ReferencePage.words
    case "completion"? where words.count == 1: CompletionScript.allCases.map(\.rawValue)
    case "man"? where words.count == 1: ["scene"]
    default: []
    }
  }

  /// Scenes and files; commands too, where one can stand.
  private static func arguments(
    of command: CommandHelp, isFirst: Bool, _ current: String
  ) -> [String] {
    var words: [String] = isFirst ? Decouple.commandNames + ["help"] : []
    if !["check", "list"].contains(command.name) { words += BundledScenes.names }
    let known = words.filter { $0.hasPrefix(current) }
    return ["show", "list"].contains(command.name) ? known : known + files(current)
  }

  /// Scene files and folders, without names that could act on a terminal.
  private static func files(_ current: String) -> [String] {
    System.paths(beginningWith: current).filter { path in
      TerminalText(path).string == path
        && (path.hasSuffix("/") || path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
    }
  }

  /// The words that can stand behind an option, where they are few.
  private static func values(of option: String, _ command: CommandHelp) -> [String] {
    switch (option, command.name) {
    case ("--format", "frame"): FrameCommand.Format.allCases.map(\.rawValue)
    case ("--format", "run"): RunCommand.Format.allCases.map(\.rawValue)
    case ("--format", "sweep"): SweepCommand.Format.allCases.map(\.rawValue)
    case ("--screen", _): StillPicture.Screen.allCases.map(\.rawValue)
    case ("--columns", _): RunColumn.all.map(\.name)
    case ("--metric", _): SweepOptions.namedMetrics
    case ("--glyphs", _): GlyphSet.allCases.map(\.rawValue)
    case ("--color", _): ColorName.allCases.map(\.rawValue)
    default: LabCompletion.values(of: option)
    }
  }

  /// The values that go on from a word, in which others may stand before the last comma.
  private static func list(_ values: [String], _ current: String) -> [String] {
    let start = current.lastIndex(of: ",").map(current.index(after:)) ?? current.startIndex
    return values.filter { $0.hasPrefix(current[start...]) }.map { current[..<start] + $0 }
  }
}

extension CommandHelp {
  fileprivate func takesValue(_ name: String) -> Bool {
    options.contains { $0.takesValue && $0.names.contains(name) }
  }
}
