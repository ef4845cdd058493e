import Console
import Lessons
import Screen

/// Why the program ends without having done what was asked.
enum Failure: Error, Hashable {
  /// What stands on the command line is wrong.
  case usage(UsageError)
  /// A scene's text is wrong.
  case scene(SceneError)
  case unreadable(file: String, reason: String, isMissing: Bool = false)
  case tooLarge(file: String, limit: Int)
  /// A new file that can't be made.
  case unwritable(file: String, reason: String)
  /// There is something of that name, and nobody asked for it to be replaced.
  case taken(file: String)
  /// Everything has been said already.
  case reported
  /// Nobody reads standard output any more.
  case outputClosed
  /// There is no standard output to write to.
  case noOutput
  case output(reason: String, remedy: String = "write elsewhere")
  /// There is no terminal to draw on, or it can't be used.
  case terminal(reason: String)
  /// The lab was left, but not by a key: a signal, or the terminal is gone.
  case ended(EndReason)

  var exitCode: Int32 {
    switch self {
    case .usage, .terminal: 2
    case .scene, .unreadable, .tooLarge, .unwritable, .taken, .reported, .noOutput, .output: 1
    case .outputClosed: 128 + Self.brokenPipe
    case .ended(let reason): reason.exitCode
    }
  }

  /// What standard error says, nil for nothing.
  var line: String? {
    switch self {
    case .usage(let error): "decouple: " + error.message
    case .scene(let error): error.description
    case .unreadable(let file, let reason, _):
      "decouple: \(file): \(reason.lowercasedFirst); give the path of a scene file"
    case .tooLarge(let file, let limit):
      "decouple: \(file): more than \(limit >> 20) MiB; a scene file is at most that long"
    case .unwritable(let file, let reason):
      "decouple: \(ShellWords.shown(file)): \(reason.lowercasedFirst); give another name"
    case .taken(let file):
      "decouple: \(ShellWords.shown(file)): exists already; give another name or --force"
    case .noOutput: "decouple: standard output is closed; send it to a file, a pipe or a terminal"
    case .output(let reason, let remedy):
      "decouple: standard output: \(reason.lowercasedFirst); \(remedy)"
    case .terminal(let reason): "decouple: \(reason)"
    case .reported, .outputClosed, .ended: nil
    }
  }

  /// SIGPIPE's number, the same everywhere.
  private static let brokenPipe: Int32 = 13
}

extension String {
  /// The sentence, to go on after a colon.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
