import Lessons

/// The user's editor, as the environment names it.
struct Editor {
  /// In the order in which they are asked.
  static let variables = ["VISUAL", "EDITOR"]

  /// Why there was no editor.
  enum Problem: Error, Hashable {
    case malformed(String)
    case missing(String, reason: String)
    case failed(String, code: Int32)

    var message: String {
      switch self {
      case .malformed(let text): "EDITOR is \(text), in which a quote isn't closed; set it anew"
      case .missing(let name, let reason):
        "\(name): \(reason.lowercasedFirst); set EDITOR to an editor's name"
      case .failed(let name, let code): "\(name) ended with \(code); the scene is as it was"
      }
    }
  }

  private let command: String

  /// What is asked where nothing is set.
  private static let usual = "vi"

  init(_ environment: [String: String]) {
    let named = Self.variables.compactMap { environment[$0] }
    command = named.first { $0.contains { !$0.isWhitespace } } ?? Self.usual
  }

  /// Opens a file and returns when the editor has been left. No shell reads the command.
  func run(on path: String) throws(Problem) {
    let words: [String]
    do {
      words = try ShellWords.split(command).map(\.text)
    } catch {
      throw .malformed(command)
    }
    // A name that begins with a dash is a file all the same.
    let file = path.hasPrefix("-") ? "./" + path : path
    let code: Int32
    do {
      code = try System.run(words + [file])
    } catch {
      throw .missing(words[0], reason: error.reason)
    }
    guard code == 0 else { throw .failed(words[0], code: code) }
  }
}
