package import Surfaces

/// What is wrong with a flag or with a line of them, as data. The sentences are made in `message`, and
/// only there: the flag and its value, what is wrong, and what to do.
package enum FlagError: Error, Hashable, Sendable {
  /// The value isn't what the flag takes: `--lr abc`.
  ///
  /// - Parameter cause: why it is no number, where it should be one.
  case malformed(FlagText, expected: String, example: String, cause: NumberError? = nil)
  /// The value can be read but makes no sense there.
  case outOfRange(FlagText, requirement: String)
  /// The value is none of those there are.
  case unknownChoice(FlagText, word: String, known: [String])
  case tooManyOptimizers(FlagText, limit: Int)
  /// - Parameter column: from 1, in characters of the formula.
  case formula(FlagText, column: Int, message: String)
  /// `--set` names something that the scene doesn't have.
  case unknownParameter(FlagText, name: String, known: [String])
  /// An update rule that is named.
  case rule(FlagText, RuleMistake)
  /// No optimizer that is run uses it.
  ///
  /// - Parameter user: a rule that does.
  case unused(FlagText, user: String)
  /// The scene trains a network, and the flag is about two weights.
  case ofTwoWeights(FlagText)
  /// The values are fine one by one but not together: nesterov without momentum.
  case inconsistent(SceneProblem)

  /// What is wrong with a line typed in the lab, whatever its values are.
  case line(LineProblem)

  /// One line.
  package var message: String {
    switch self {
    case .malformed(let flag, let expected, let example, let cause):
      Self.correction(of: flag, cause)
        ?? "\(flag): not \(expected); give \(expected) such as \(example)"
    case .outOfRange(let flag, let requirement):
      "\(flag): \(requirement)"
    case .unknownChoice(let flag, let word, let known):
      "\(flag): '\(word)' is not known; "
        + Self.suggestion(for: word, among: known, else: "give one of \(Self.list(known))")
    case .rule(let flag, let mistake): "\(flag): \(mistake.sentence)"
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
    case .unused(let flag, let user):
      "\(flag): no optimizer here uses it; leave it out or add \(user) with --optimizers"
    case .ofTwoWeights(let flag):
      "\(flag): only two weights have that, and this scene trains a network; leave it out"
    case .inconsistent(let problem): problem.sentence
    case .line(let problem): problem.sentence
    }
  }

  /// The offending number with its own remedy; nil where an example says more.
  private static func correction(of flag: FlagText, _ cause: NumberError?) -> String? {
    guard let cause, let remedy = cause.remedy else { return nil }
    let part = flag.part(cause.range)
    let isAll = part == flag.text.trimmingWhitespace || cause.reason == .zeroDivisor
    return isAll
      ? "\(flag): not \(cause.missed); \(remedy)"
      : "\(flag): '\(part)' is not \(cause.missed); \(remedy)"
  }

  fileprivate static func suggestion(for word: String, among known: [String], else list: String)
    -> String
  {
    nearestName(to: word, in: known).map { "did you mean '\($0)'?" } ?? list
  }

  fileprivate static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension FlagError {
  /// What can be wrong with the name of an update rule, or with one of its constants.
  package enum RuleMistake: Hashable, Sendable {
    /// In a list of rules.
    case unknown(String, known: [String])
    /// In `--set RULE.CONSTANT=VALUE`.
    case missing(String, known: [String])
    case constant(String, rule: String, known: [String])
    case builtIn(String)
    /// A rule that isn't run.
    case idle(String)
    /// `--rules` of a file that isn't there.
    case noFile
  }

  /// What can be wrong between the values of a line.
  package enum LineProblem: Hashable, Sendable {
    /// - Parameter placeholder: what the value is called in the help.
    case missingValue(flag: String, placeholder: String)
    case needlessValue(flag: String, value: String)
    /// What can only be said where the lab is opened.
    case onlyOnOpening(flag: String)
    case secondScene(String, first: String)
    /// Neither a flag nor a scene.
    case unknownWord(String, nearest: String?)
    case openQuote(String)
  }
}

extension FlagError.LineProblem {
  fileprivate var sentence: String {
    switch self {
    case .missingValue(let flag, let placeholder):
      "missing value for '\(flag) <\(placeholder)>'; write one behind it"
    case .needlessValue(let flag, let value):
      "\(flag) takes no value; leave '\(value)' out"
    case .onlyOnOpening(let flag):
      "\(flag) is for opening the lab; leave it and open it with \(flag)"
    case .secondScene(let name, let first):
      "'\(name)' is a second scene beside '\(first)'; name one"
    case .unknownWord(let word, let nearest):
      "'\(word)' is neither a flag nor a scene; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "write one, such as lr 0.1 or box")
    case .openQuote(let mark): "the quote \(mark) is open; close it"
    }
  }
}

extension FlagError.RuleMistake {
  fileprivate var sentence: String {
    switch self {
    case .unknown(let word, let known):
      "'\(word)' is not known; " + (ForeignRule.remedy(for: word) ?? Self.rule(word, known))
    case .missing(let name, let known): "there is no rule '\(name)'; " + Self.rule(name, known)
    case .constant(let name, let rule, let known):
      "\(rule) has no constant '\(name)'; "
        + FlagError.suggestion(
          for: name, among: known,
          else: known.isEmpty ? "leave it out" : "it has \(FlagError.list(known))")
    case .builtIn(let rule):
      "\(rule) is built in and has no constants; use --beta1 and the like"
    case .idle(let rule):
      "no optimizer here is \(rule); leave it out or add \(rule) with --optimizers"
    case .noFile: "there is no such file; give the path of a rule file"
    }
  }

  private static func rule(_ name: String, _ known: [String]) -> String {
    FlagError.suggestion(
      for: name, among: known, else: "'decouple list rules' shows those there are")
  }
}
