import Lessons

/// Where the text of a scene comes from.
enum SceneSource: Hashable {
  case bundled(String)
  case file(String)
  case standardInput
  /// A plane without loss, to be given one by `--loss`.
  case blank

  /// What is shown when no scene is named: the first in lesson order.
  static let first = BundledScenes.names.first.map(bundled) ?? .blank

  /// The source that an argument names; nil if it names none: neither a bundled scene nor anything
  /// that looks like a path or exists as one.
  init?(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if BundledScenes.text(of: argument) != nil {
      self = .bundled(argument)
    } else if argument.contains("/") || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
      || System.exists(argument)
    {
      self = .file(argument)
    } else {
      return nil
    }
  }

  /// Reads the scene.
  func load() throws(Failure) -> Scene {
    do {
      return try Scene(text: try text(), file: label, name: name)
    } catch let error as SceneError {
      throw .scene(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .unreadable(file: label, reason: "\(error)")
    }
  }

  /// What messages call it.
  private var label: String {
    switch self {
    case .bundled(let name): name
    case .file(let path): path
    case .standardInput: "standard input"
    case .blank: "--loss"
    }
  }

  /// The scene's id: of a file, its name without folders and extension.
  private var name: String {
    switch self {
    case .bundled(let name): name
    case .file(let path):
      path.split(separator: "/").last.flatMap { $0.split(separator: ".").first }.map(String.init)
        ?? path
    case .standardInput: "stdin"
    case .blank: "loss"
    }
  }

  private func text() throws(Failure) -> String {
    switch self {
    case .bundled(let name): BundledScenes.text(of: name) ?? ""
    case .file(let path):
      try decoded { () throws(System.Refusal) in try System.read(path, limit: SceneLimits.bytes) }
    case .standardInput:
      try decoded { () throws(System.Refusal) in
        try System.readStandardInput(limit: SceneLimits.bytes)
      }
    case .blank: Self.blankText
    }
  }

  /// Everything else has its default: start 1,1 and the hyperparameters of the rules.
  private static let blankText = """
    title: A loss of your own
    loss: 0
    start: [1, 1]
    optimizers: [adam, adam+l2, adamw]
    """

  private func decoded(_ read: () throws(System.Refusal) -> [UInt8]?) throws(Failure) -> String {
    let bytes: [UInt8]?
    do {
      bytes = try read()
    } catch {
      throw .unreadable(file: label, reason: error.reason)
    }
    guard let bytes else { throw .tooLarge(file: label, limit: SceneLimits.bytes) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = InvalidText(bytes)
      throw .notUnicode(file: label, line: place.line, column: place.column)
    }
    return text
  }
}
