import Lessons
import Surfaces

extension UsageError {
  /// The mistake in a word that stands where a scene's name or a command should; nil if the word is
  /// one, or an option.
  init?(unknownWord word: String) {
    guard SceneSource(word) == nil, !word.hasPrefix("-"), !Decouple.commandNames.contains(word),
      word != "help"
    else { return nil }
    self.init(sceneNamed: word)
  }

  /// The mistake in `help WORD`; nil if there is such a help, or something else is asked for.
  init?(helpAsked arguments: [String]) {
    let known = Decouple.commandNames + ReferencePage.words
    guard arguments.first == "help", arguments.count > 1, !arguments[1].hasPrefix("-"),
      !known.contains(arguments[1])
    else { return nil }
    self = .noHelp(arguments[1], nearest: nearestName(to: arguments[1], in: known))
  }

  /// The mistake in a flag that other programs have; nil if the parser's sentence is about another one.
  init?(foreignFlagIn arguments: [String], refusedWith sentence: String) {
    for word in arguments where word.hasPrefix("--") {
      let flag = String(word.prefix { $0 != "=" })
      guard sentence.hasPrefix("Unknown option '\(flag)'"),
        let meant = SceneFlag.meaning(of: flag)
      else { continue }
      self = .foreignFlag(flag, meant: meant.map { "--" + $0 })
      return
    }
    return nil
  }

  /// The mistake in a scene's name that doesn't exist.
  init(sceneNamed word: String) {
    if Decouple.commandNames.contains(word) {
      self = .misplacedCommand(word)
    } else {
      self = .unknownScene(
        word,
        scene: nearestName(to: word, in: BundledScenes.names),
        command: nearestName(to: word, in: Decouple.commandNames))
    }
  }
}
