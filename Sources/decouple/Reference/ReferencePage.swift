/// What `decouple help` prints beside the parser's own help, which knows commands alone.
enum ReferencePage: Hashable {
  /// The keys of scene files.
  case scene
  /// The columns and keys of CSV and JSON.
  case data
  /// decouple(1), and decouple-scene(5), as man(7).
  case manual, sceneManual
  /// The few lines by which a shell asks for completions.
  case completionScript(CompletionScript)
  /// What the last of these words can become, one a line; what a shell asks.
  case completions([String])

  /// nil for arguments that ask for none of them.
  init?(_ arguments: [String]) {
    switch arguments {
    case ["help", "scene"]: self = .scene
    case ["help", "data"]: self = .data
    case ["help", "man"]: self = .manual
    case ["help", "man", "scene"]: self = .sceneManual
    case _ where arguments.starts(with: ["help", "complete", "--"]):
      self = .completions(Array(arguments.dropFirst(3)))
    case _ where arguments.count == 3 && arguments.starts(with: ["help", "completion"]):
      guard let script = CompletionScript(rawValue: arguments[2]) else { return nil }
      self = .completionScript(script)
    default: return nil
    }
  }

  /// The words that can stand behind `help`, beside commands.
  static let words = ["scene", "data", "man", "completion"]

  func print() throws {
    var stream = StandardOutput.stream()
    for line in try lines() { try stream.write(line + "\n") }
    try stream.flush()
  }

  private func lines() throws -> [String] {
    switch self {
    case .scene: SceneReference(columns: PrintedLook.columns).lines.map(PrintedLook.safe)
    case .data: DataReference(columns: PrintedLook.columns).lines.map(PrintedLook.safe)
    case .manual: try ProgramManual.page().lines
    case .sceneManual: SceneReference(columns: ManualPage.columns).page.lines
    case .completionScript(let script): [script.text]
    case .completions(let words): Completion(of: words).candidates
    }
  }
}
