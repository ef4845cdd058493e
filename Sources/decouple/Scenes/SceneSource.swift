import Interface
import Lessons
import Simulation

/// Where the text of a scene comes from.
enum SceneSource: Hashable {
  case bundled(String)
  case file(String)
  case standardInput

  /// What is shown when no scene is named: the first in lesson order.
  static let first = SceneSource.bundled(BundledScenes.names[0])

  /// The source that an argument names; nil if it names none: neither a bundled scene nor anything
  /// that looks like a path or exists as one.
  init?(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if BundledScenes.names.contains(argument) {
      self = .bundled(argument)
    } else if argument.utf8.contains(UInt8(ascii: "/")) || argument.hasSuffix(".yaml")
      || argument.hasSuffix(".yml") || System.exists(argument)
    {
      self = .file(argument)
    } else {
      return nil
    }
  }

  /// Reads the scene.
  ///
  /// - Parameter rules: of files, which its optimizers may use.
  func load(rules: RuleFiles = RuleFiles()) throws(Failure) -> Scene {
    try scene(of: try bytes(), rules: rules)
  }

  /// Reads the update rules of a rule file.
  func rules() throws(Failure) -> [FormulaRule] { try rules(of: try bytes()) }

  /// The rules that the bytes of a rule file describe.
  func rules(of bytes: [UInt8]) throws(Failure) -> [FormulaRule] {
    do {
      return try RuleFile.rules(bytes: bytes, file: label)
    } catch {
      throw .scene(error)
    }
  }

  /// The scene that its bytes describe.
  func scene(of bytes: [UInt8], rules: RuleFiles = RuleFiles()) throws(Failure) -> Scene {
    do {
      return try ReadingNote.during("reading \(label) …", bytes: weight(of: bytes)) {
        () throws(SceneError) in
        try Scene(bytes: bytes, file: label, name: name, folder: folder, rules: rules)
      }
    } catch {
      throw .scene(error)
    }
  }

  /// How many bytes there may be to read, with those of a file that the scene names.
  private func weight(of scene: [UInt8]) -> Int {
    if case .bundled = self { return scene.count }
    return String(decoding: scene, as: UTF8.self).contains("file:")
      ? SceneLimits.dataBytes : scene.count
  }

  /// Where its scene comes from, for the lab.
  func origin(of scene: Scene) -> SceneOrigin {
    switch self {
    case .bundled(let name): SceneOrigin(.bundled, argument: name, scene: scene)
    case .file(let path): SceneOrigin(.file, argument: path, scene: scene)
    case .standardInput: SceneOrigin(.standardInput, argument: "-", scene: scene)
    }
  }

  /// Where the files are that the scene names: beside it.
  private var folder: SceneFolder {
    switch self {
    case .bundled: .none
    case .file(let path): SceneFolder(path: DataSource.folder(of: path), read: Self.contents)
    case .standardInput: SceneFolder(path: "", read: Self.contents)
    }
  }

  private static func contents(
    of path: String
  ) throws(SceneFolder.Refusal) -> SceneFolder.Contents {
    let bytes: [UInt8]?
    do {
      bytes = try System.read(path, limit: SceneLimits.dataBytes, onlyRegular: true)
    } catch {
      throw .unreadable(error.reason.lowercasedFirst)
    }
    guard let bytes else { throw .tooLarge(limit: SceneLimits.dataBytes) }
    return SceneFolder.Contents(bytes: bytes, wholePath: System.resolved(path))
  }

  /// What messages call it.
  private var label: String {
    switch self {
    case .bundled(let name): name
    case .file(let path): ShellWords.shown(path)
    case .standardInput: "standard input"
    }
  }

  /// The scene's id: of a file, its name without folders and extension.
  private var name: String {
    switch self {
    case .bundled(let name): name
    case .file(let path):
      ForeignByte.replaced(
        in: path.unicodeScalars.split(separator: "/").last
          .flatMap { $0.split(separator: ".").first }.map(String.init) ?? path)
    case .standardInput: "stdin"
    }
  }

  /// Its text, read once.
  ///
  /// - Parameter onlyRegular: of a path, refuse what isn't there to be read again.
  func bytes(onlyRegular: Bool = false) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]?
    do {
      bytes =
        switch self {
        case .bundled(let name): Array((BundledScenes.text(of: name) ?? "").utf8)
        case .file(let path):
          try System.read(path, limit: SceneLimits.bytes, onlyRegular: onlyRegular)
        case .standardInput: try System.readStandardInput(limit: SceneLimits.bytes)
        }
    } catch {
      throw .unreadable(file: label, reason: error.reason, isMissing: error.isMissing)
    }
    guard let bytes else { throw .tooLarge(file: label, limit: SceneLimits.bytes) }
    return bytes
  }
}
