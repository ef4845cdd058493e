import ArgumentParser
import Screen

/// `decouple check FILE…`: are these valid scenes?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say whether files are valid scenes.",
    discussion: "Exits with 1 if one of them is not, and names the place and the remedy.")

  @Argument(help: .init("Scene files, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var output = StandardOutput.stream()
    var allValid = true
    for file in files {
      do throws(Failure) {
        let source: SceneSource = file == "-" ? .standardInput : .file(file)
        let scene = try source.load()
        let summary = "\(file): valid, \(scene.optimizers.count) optimizers, \(scene.steps) steps"
        try output.write(TerminalText(summary).string + "\n")
      } catch {
        allValid = false
        if let line = error.line { Program.report(line) }
      }
    }
    try output.flush()
    if !allValid { throw Failure.reported }
  }
}
