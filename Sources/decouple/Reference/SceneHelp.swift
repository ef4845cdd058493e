import ArgumentParser

/// `decouple help scene`: the reference of scene files. The parser's own `help` knows commands alone.
struct SceneHelp: ParsableCommand {
  /// The arguments that ask for it.
  static let request = ["help", "scene"]

  func run() throws {
    var stream = StandardOutput.stream()
    for line in SceneReference(columns: PrintedLook.columns).lines {
      try stream.write(PrintedLook.safe(line) + "\n")
    }
    try stream.flush()
  }
}
