import ArgumentParser
import Export
import Lessons

/// `decouple list`: the bundled scenes in lesson order.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the bundled scenes, in lesson order, by chapter.")

  @Flag(help: "As JSON.")
  var json = false

  func run() throws {
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
