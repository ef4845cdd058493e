import Lessons

/// The user's editor, as the environment names it.
struct Editor {
  /// In the order in which they are asked.
  static let variables = ["VISUAL", "EDITOR"]

  /// Why there was no editor.
  enum Problem: Error, Hashable {
    case malformed(String, variable: String)
    case missing(String, variable: String, reason: String)
    case failed(String, code: Int32)

    var message: String {
      switch self {
      case .malformed(let text, let variable):
        "\(variable) is \(text), in which a quote isn't closed; set it anew"
      case .missing(let name, let variable, let reason):
        "\(name): \(reason.lowercasedFirst); set \(variable) to an editor's name"
      case .failed(let name, let code): "\(name) ended with \(code); the scene is as it was"
      }
    }
  }

  private let command: String
  /// Where it stands, or should.
  private let variable: String

  /// What is asked where nothing is set.
  private static let usual = "vi"

  init(_ environment: [String: String]) {
    let named = Self.variables.first { name in
      environment[name]?.contains { !$0.isWhitespace } ?? false
    }
    variable = named ?? "EDITOR"
    command = named.flatMap { environment[$0] } ?? Self.usual
  }

  /// Opens a file and returns when the editor has been left. No shell reads the command.
  func run(on path: String) throws(Problem) {
    let words: [String]
    do {
      words = try ShellWords.split(command).map(\.text)
    } catch {
      throw .malformed(command, variable: variable)
    }
    let code: Int32
    do {
      code = try System.run(words + [SceneFileName.plain(path)])
    } catch {
      throw .missing(words[0], variable: variable, reason: error.reason)
    }
    guard code == 0 else { throw .failed(words[0], code: code) }
  }
}
