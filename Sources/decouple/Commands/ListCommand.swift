import ArgumentParser
import Export
import Lessons
import Simulation

/// `decouple list`: the bundled scenes in lesson order; `decouple list rules`: the update rules.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the bundled scenes, in lesson order, by chapter, or the update rules.")

  enum Subject: String, CaseIterable {
    case scenes, rules
  }

  @Argument(help: .init("scenes or rules.", valueName: "what"))
  var subject: String = Subject.scenes.rawValue

  @Flag(help: "As JSON.")
  var json = false

  func run() throws {
    let subject: Subject = try FlagText("list", subject).choice()
    switch subject {
    case .scenes: try listScenes()
    case .rules: try listRules()
    }
  }

  /// Built-in rules, then those that are written as formulas, each with what it does.
  private func listRules() throws {
    var output = StandardOutput.stream()
    if json { return try RuleList.writeJSON(to: output) }
    let rules = RuleLibrary.rules
    let width = rules.map(\.id.count).max() ?? 0
    for isBuiltIn in [true, false] {
      try output.write(
        isBuiltIn ? "Built in\n" : "\nAs formulas; 'decouple show NAME' prints one\n")
      for rule in rules where (rule.formulas == nil) == isBuiltIn {
        let padding = String(repeating: " ", count: width - rule.id.count)
        try output.write(PrintedLook.safe("  \(rule.id)\(padding)  \(rule.about)") + "\n")
      }
    }
    try output.flush()
  }

  private func listScenes() throws {
    let scenes = try BundledScenes.names.map { name in try SceneSource.bundled(name).load() }
    var output = StandardOutput.stream()
    if json {
      try SceneList(scenes).writeJSON(to: output)
    } else {
      for line in Self.lines(of: scenes) { try output.write(line + "\n") }
      try output.flush()
    }
  }

  /// Chapters, each with its scenes below it, and what the mark means.
  private static func lines(of scenes: [Scene]) -> [String] {
    let mark = PrintedLook.glyphs == .ascii ? "*" : "★"
    let nameWidth = scenes.map(\.name.count).max() ?? 0
    var lines: [String] = []
    var chapter: String?
    for scene in scenes {
      if scene.chapter != chapter {
        if !lines.isEmpty { lines.append("") }
        lines.append(scene.chapter ?? "Others")
        chapter = scene.chapter
      }
      let padding = String(repeating: " ", count: nameWidth - scene.name.count)
      lines.append("  \(scene.isCore ? mark : " ") \(scene.name)\(padding)  \(scene.title)")
    }
    return (lines + ["", "\(mark) the core of a 50-minute lecture"])
      .map(PrintedLook.safe)
  }
}
