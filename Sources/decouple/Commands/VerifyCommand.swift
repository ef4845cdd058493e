import ArgumentParser
import Export
import Lessons
import Simulation

/// `decouple verify`: measures what scenes claim.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Measure every claim of scenes on their own runs.",
    discussion: "Exits with 1 if a claim fails.")

  @Argument(
    help: .init(
      "Bundled scenes' names, files, or - for standard input; without any, all bundled scenes of two weights.",
      valueName: "scene"))
  var scenes: [String] = []

  @Flag(help: "All bundled scenes, those that train networks too: half a minute of one core.")
  var all = false

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var ruleFiles: RuleFileOptions

  func run() throws {
    if all, let scene = scenes.first {
      throw UsageError.refused("--all takes no names, and '\(ShellWords.shown(scene))' is one")
    }
    let bundled = all ? BundledScenes.names : BundledScenes.ofTwoWeights
    let sources = try scenes.isEmpty ? bundled.map(SceneSource.bundled) : named()
    let rules = try ruleFiles.load()
    let loaded = try sources.map { source in try source.load(rules: rules) }
    let report = VerificationReport(Self.verifications(of: loaded))
    if json {
      try report.writeJSON(to: StandardOutput.stream())
    } else {
      try report.writeText(to: StandardOutput.stream(), glyphs: PrintedLook.glyphs)
      if scenes.isEmpty, !all { try Self.printLeftOut() }
    }
    if report.failed > 0 { throw Failure.reported }
  }

  private static func printLeftOut() throws {
    var output = StandardOutput.stream()
    let names = BundledScenes.networks.joined(separator: ", ")
    try output.write("left out, for they train networks: \(names); --all measures them too\n")
    try output.flush()
  }

  private static func verifications(of scenes: [Scene]) -> [Verification] {
    var bar = ProgressBar()
    defer { bar.clear() }
    return scenes.enumerated().map { index, scene in
      Verification(of: scene, threads: Processors.count) { fraction in
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
