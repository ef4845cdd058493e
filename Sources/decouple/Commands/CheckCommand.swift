import ArgumentParser
import Lessons
import Networks
import Plotting

/// `decouple check FILE…`: are these valid scenes or rule files?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether files are valid scenes or rule files.",
    discussion: "Exits with 1 if one of them is not, and names the place and the remedy.")

  @OptionGroup var ruleFiles: RuleFileOptions

  @Argument(help: .init("Scene or rule files, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var output = StandardOutput.stream()
    var allValid = true
    let rules = try ruleFiles.load()
    for file in files {
      switch Self.outcome(of: file, rules) {
      case .success(let summary): try output.write(PrintedLook.safe(summary) + "\n")
      case .failure(let failure):
        allValid = false
        if let line = failure.line { Program.report(line) }
      }
    }
    try output.flush()
    if !allValid { throw Failure.reported }
  }

  /// What there is to say about a valid scene, or why it isn't one.
  private static func outcome(of file: String, _ rules: RuleFiles) -> Result<String, Failure> {
    Result { () throws(Failure) in
      let source = file == "-" ? SceneSource.standardInput : .file(file)
      let bytes = try source.bytes()
      let name = ShellWords.shown(file)
      if RuleFile.isOne(bytes) {
        let count = try source.rules(of: bytes).count
        return "\(name): valid, \(count) rule\(count == 1 ? "" : "s")"
      }
      let scene = try source.scene(of: bytes, rules: rules)
      let count = scene.optimizers.count
      return "\(name): valid, \(count) optimizer\(count == 1 ? "" : "s"), \(scene.steps) steps"
        + words(for: scene.loss)
    }
  }

  /// What a network learns; where rows come from and what they mean; nothing for a loss without rows.
  private static func words(for loss: Scene.Loss) -> String {
    if case .network(let task) = loss { return words(for: task) }
    guard case .data(let data) = loss, let source = data.source else { return "" }
    let meanings = source.meanings { NumberText.shortest($0, digits: 4) }
      .map { "\($0.name) \($0.text)" }
    return "; \(data.rows.count) rows of \(source.file): " + meanings.joined(separator: ", ")
  }

  /// `; 1,000 of 1,797 rows of digits: 64 features, 10 classes; 2,410 weights`.
  private static func words(for task: Scene.NetworkTask) -> String {
    let shape = task.data.shape
    var words = "; \(task.training) of \(shape.rows) rows of \(task.data.text): "
    words += "\(shape.features) feature\(shape.features == 1 ? "" : "s")"
    if case .file(_, let source) = task.data {
      let names = source.names.dropLast()
      words += " (" + names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …)" : ")")
      words += ", \(shape.classes) classes of \(source.names.last ?? "")"
      if let labels = source.labels {
        words += " (" + labels.prefix(8).joined(separator: ", ") + (labels.count > 8 ? ", …)" : ")")
      }
    } else {
      words += ", \(shape.classes) classes"
    }
    return words + "; \(task.network.weightCount) weights"
  }
}
