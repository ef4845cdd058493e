import ArgumentParser
import Export
import Lessons

/// `decouple verify`: measures what scenes claim.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Measure every claim of scenes on their own runs.",
    discussion: "Exits with 1 if a claim fails.")

  @Argument(
    help: .init(
      "Bundled scenes' names, files, or - for standard input; without any, all bundled scenes.",
      valueName: "scene"))
  var scenes: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var ruleFiles: RuleFileOptions

  func run() throws {
    let sources = try scenes.isEmpty ? BundledScenes.names.map(SceneSource.bundled) : named()
    let rules = try ruleFiles.load()
    let loaded = try sources.map { source in try source.load(rules: rules) }
    let report = VerificationReport(Self.verifications(of: loaded))
    if json {
      try report.writeJSON(to: StandardOutput.stream())
    } else {
      try report.writeText(to: StandardOutput.stream(), glyphs: PrintedLook.glyphs)
    }
    if report.failed > 0 { throw Failure.reported }
  }

  private static func verifications(of scenes: [Scene]) -> [Verification] {
    var bar = ProgressBar()
    defer { bar.clear() }
    return scenes.enumerated().map { index, scene in
      Verification(of: scene, threads: System.processors) { fraction in
        bar.show((Double(index) + fraction) / Double(scenes.count))
      }
    }
  }

  private func named() throws -> [SceneSource] {
    try scenes.map { name in
      guard let source = SceneSource(name) else { throw UsageError(sceneNamed: name) }
      return source
    }
  }
}
