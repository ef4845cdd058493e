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

  /// The mistake in `help WORDS`; nil if there is such a help, or something else is asked for.
  init?(helpAsked arguments: [String]) {
    guard arguments.first == "help", arguments.count > 1, !arguments[1].hasPrefix("-"),
      ReferencePage(arguments) == nil
    else { return nil }
    let (word, isAlone) = (arguments[1], arguments.count == 2)
    let asked = arguments.dropFirst().joined(separator: " ")
    if Decouple.commandNames.contains(word) {
      if isAlone { return nil }
      self = .noHelp(asked, nearest: word)
    } else if ReferencePage.words.contains(word) {
      self = .noHelp(asked, nearest: word == "completion" ? "completion bash" : word)
    } else {
      let known = Decouple.commandNames + ReferencePage.words
      self = .noHelp(asked, nearest: nearestName(to: word, in: known))
    }
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
