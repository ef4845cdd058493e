import Interface
import Lessons

/// What is wrong with the command line, as data. The sentences are made in `message`, and only there:
/// the flag and its value, what is wrong, and what to do.
enum UsageError: Error, Hashable {
  /// A flag that changes the scene, or its value.
  case flag(FlagError)
  /// The scene doesn't have the screen that is asked for.
  case noScreen(FlagText, reason: String?)
  /// Panes of a network that can't be laid over one another.
  case noCommonPane(scene: String, PaneContent)
  /// A word that is neither a scene nor a command.
  ///
  /// - Parameters:
  ///   - scene: the scene that may have been meant.
  ///   - command: the command that may have been meant.
  case unknownScene(String, scene: String?, command: String?)
  /// A scene, but none that comes with the program.
  case notBundled(String)
  /// A command's name, but not in the first place.
  case misplacedCommand(String)
  /// What another program calls flags of this one.
  case foreignFlag(String, meant: [String])
  /// A word after `help` about which there is none.
  case noHelp(String, nearest: String?)
  /// A word of a script of keys.
  case script(FlagText, KeyScript.Mistake)
  /// The parser's own sentence.
  case refused(String)

  /// One line.
  var message: String {
    switch self {
    case .flag(let error): error.message
    case .noScreen(let flag, let reason):
      "\(flag): \(reason ?? "this scene has none"); give another scene or --optimizers adamw"
    case .noCommonPane(let scene, let content):
      "figure \(ShellWords.shown(scene)): \(content.rawValue) of several runs don't lie in one pane; leave "
        + "out --layout one, or write 'panes: plane' in the scene"
    case .unknownScene(let word, let scene, let command):
      "\(ShellWords.shown(word)): no such scene; " + Self.remedy(scene: scene, command: command)
    case .notBundled(let word):
      "\(ShellWords.shown(word)): no bundled scene; give a name that 'decouple list' shows"
    case .misplacedCommand(let word):
      "\(word): no such scene; the command comes first: decouple \(word) …"
    case .foreignFlag(let flag, let meant):
      "\(flag): no such flag; write \(meant.joined(separator: " and "))"
    case .noHelp(let word, let nearest):
      "help \(ShellWords.shown(word)): no such command; "
        + (nearest.map { "did you mean 'help \($0)'?" } ?? "see 'decouple --help'")
    case .script(let flag, let mistake):
      "\(flag.flag): word \(mistake.place), \(ShellWords.shown(mistake.word)): "
        + Self.remedy(for: mistake)
    case .refused(let sentence): Self.line(sentence)
    }
  }

  private static func remedy(for mistake: KeyScript.Mistake) -> String {
    switch mistake.reason {
    case .unknownKey:
      "no such key; known are \(KeyNames.all.map(\.name).joined(separator: ", ")), F1, single "
        + "characters, C-l, S-Left, wait:1.5 and type:text"
    case .noTime: "no time; give 0 to \(Int(KeyScript.longestWait)) seconds, such as wait:1.5"
    case .noText: "nothing to type; give characters, such as type:0.1"
    }
  }

  private static func remedy(scene: String?, command: String?) -> String {
    let guesses = [scene.map { "the scene '\($0)'" }, command.map { "the command '\($0)'" }]
      .compactMap(\.self)
    guard !guesses.isEmpty else { return "give a path, or a name that 'decouple list' shows" }
    return "did you mean \(guesses.joined(separator: " or "))?"
  }

  /// The first line of the parser's sentence, in our tone.
  private static func line(_ sentence: String) -> String {
    let line = sentence.prefix { !$0.isNewline }
    let hint = line.hasSuffix("?") ? "" : "; see 'decouple --help'"
    let end = line.hasSuffix(".") ? line.dropLast() : line
    return String(end).lowercasedFirst + hint
  }
}
