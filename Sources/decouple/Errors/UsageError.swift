import Lessons
import Surfaces

/// What is wrong with the command line, as data. The sentences are made in `message`, and only there:
/// the flag and its value, what is wrong, and what to do.
enum UsageError: Error, Hashable {
  /// The value isn't what the flag takes: `--lr abc`.
  case malformed(FlagText, expected: String, example: String)
  /// The value can be read but makes no sense there.
  case outOfRange(FlagText, requirement: String)
  /// The value is none of those there are.
  case unknownChoice(FlagText, word: String, known: [String])
  case tooManyOptimizers(FlagText, limit: Int)
  /// - Parameter column: from 1, in characters of the formula.
  case formula(FlagText, column: Int, message: String)
  /// `--set` names something that the scene doesn't have.
  case unknownParameter(FlagText, name: String, known: [String])
  /// The values are fine one by one but not together: nesterov without momentum.
  case inconsistent(SceneProblem)
  /// The scene doesn't have the screen that is asked for.
  case noScreen(FlagText, reason: String?)
  /// A word that is neither a scene nor a command.
  ///
  /// - Parameters:
  ///   - scene: the scene that may have been meant.
  ///   - command: the command that may have been meant.
  case unknownScene(String, scene: String?, command: String?)
  /// A command's name, but not in the first place.
  case misplacedCommand(String)
  /// The parser's own sentence.
  case refused(String)

  /// One line.
  var message: String {
    switch self {
    case .malformed(let flag, let expected, let example):
      "\(flag): not \(expected); give \(expected) such as \(example)"
    case .outOfRange(let flag, let requirement):
      "\(flag): \(requirement)"
    case .unknownChoice(let flag, let word, let known):
      "\(flag): '\(word)' is not known; "
        + Self.suggestion(for: word, among: known, else: "give one of \(Self.list(known))")
    case .tooManyOptimizers(let flag, let limit):
      "\(flag): too many optimizers; give one to \(limit)"
    case .formula(let flag, let column, let message):
      "\(flag): column \(column): \(message)"
    case .unknownParameter(let flag, let name, let known):
      if known.isEmpty {
        "\(flag): the scene has no parameters; leave --set out"
      } else {
        "\(flag): the scene has no parameter '\(name)'; "
          + Self.suggestion(for: name, among: known, else: "it has \(Self.list(known))")
      }
    case .inconsistent(let problem): problem.sentence
    case .noScreen(let flag, let reason):
      "\(flag): \(reason ?? "this scene has none"); give another scene or --optimizers adamw"
    case .unknownScene(let word, let scene, let command):
      "\(word): no such scene; " + Self.remedy(scene: scene, command: command)
    case .misplacedCommand(let word):
      "\(word): no such scene; the command comes first: decouple \(word) …"
    case .refused(let sentence): Self.line(sentence)
    }
  }

  private static func suggestion(for word: String, among known: [String], else list: String)
    -> String
  {
    nearestName(to: word, in: known).map { "did you mean '\($0)'?" } ?? list
  }

  private static func remedy(scene: String?, command: String?) -> String {
    let guesses = [scene.map { "the scene '\($0)'" }, command.map { "the command '\($0)'" }]
      .compactMap(\.self)
    guard !guesses.isEmpty else { return "give a path, or a name that 'decouple list' shows" }
    return "did you mean \(guesses.joined(separator: " or "))?"
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// The first line of the parser's sentence, in our tone.
  private static func line(_ sentence: String) -> String {
    let line = sentence.prefix { !$0.isNewline }
    let hint = line.hasSuffix("?") ? "" : "; see 'decouple --help'"
    let end = line.hasSuffix(".") ? line.dropLast() : line
    return String(end).lowercasedFirst + hint
  }
}
