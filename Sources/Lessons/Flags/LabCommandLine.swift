import Surfaces

/// What a line typed in the lab asks for, in the shell's words, with or without their dashes:
/// `lr 0.1`, `--lr 0.1`, `lr=0.1`, `optimizers adam,sgd steps 500`, `loss x^2 + y^2`, `G=5`,
/// `no-nesterov`, `at 400`, `box --beat 2`, `theme light`.
package struct LabCommandLine: Hashable, Sendable {
  /// The scene to open: a bundled scene's name or the path of a file.
  package fileprivate(set) var scene: String?
  /// The flags for `Scene.apply`.
  package fileprivate(set) var changes: [FlagText] = []
  /// To be read by `step(of:)`, once the changes are made.
  package fileprivate(set) var at: FlagText?
  /// To be read by `beat(of:)`.
  package fileprivate(set) var beat: FlagText?
  /// To be read by `chart(of:)`.
  package fileprivate(set) var chart: FlagText?
  /// To be read by `panes(of:)`.
  package fileprivate(set) var panes: FlagText?
  package fileprivate(set) var theme: Theme?
  package fileprivate(set) var isLecture: Bool?

  /// As the flag spells it.
  package enum Theme: String, CaseIterable, Hashable, Sendable {
    case dark, light
  }

  /// - Parameter parameters: the names of the present scene's constants, which may be set without `set`.
  /// - Throws: what is wrong with the line; whether its values suit the scene is seen when they are
  ///   applied.
  package init(_ line: String, parameters: [String] = []) throws(FlagError) {
    var reader = LabLineReader(words: try ShellWords.split(line)[...], parameters: parameters)
    self = try reader.line()
  }

  fileprivate init() {}

  /// Whether nothing is asked for.
  package var isEmpty: Bool { self == LabCommandLine() }
}

extension LabCommandLine {
  /// The words that aren't a scene's flags.
  enum Word: String, CaseIterable {
    case at, beat, chart, panes, theme, lecture
    case noLecture = "no-lecture"

    /// What the help calls the value behind it; nil for none.
    var placeholder: String? {
      switch self {
      case .at: "step"
      case .beat: "n"
      case .chart: "kind"
      case .panes: "content"
      case .theme: "theme"
      case .lecture, .noLecture: nil
      }
    }
  }

  /// Flags of the shell that say how the terminal is opened.
  static let onlyOnOpening = ["glyphs", "color", "no-mouse"]

  /// The paper's symbols, as the lab shows them, for the flags that they mean.
  private static let symbols = [
    "λ": "weight-decay", "α": "lr", "β1": "beta1", "β2": "beta2", "ε": "eps", "μ": "momentum",
  ]

  /// A name as the table has it: without dashes before it, `weight_decay` as `weight-decay`.
  static func tableName(_ word: some StringProtocol) -> String {
    let bare = word.hasPrefix("--") ? String(word.dropFirst(2)) : String(word)
    return symbols[bare] ?? bare.replacing("_", with: "-")
  }
}

/// Reads the words of a line from left to right.
private struct LabLineReader {
  var words: ArraySlice<ShellWords.Word>
  let parameters: [String]
  private var result = LabCommandLine()

  init(words: ArraySlice<ShellWords.Word>, parameters: [String]) {
    // A whole command may be pasted.
    self.words = words.first?.text == "decouple" ? words.dropFirst() : words
    self.parameters = parameters
  }

  mutating func line() throws(FlagError) -> LabCommandLine {
    while let word = words.popFirst() { try read(word.text) }
    return result
  }

  private mutating func read(_ word: String) throws(FlagError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let assigned = parts.count == 2 ? String(parts[1]) : nil
    let name = LabCommandLine.tableName(parts[0])
    if isScene(word) {
      try readScene(word)
    } else if let flag = SceneFlag.named(name) {
      try read(flag, named: name, assigned: assigned)
    } else if let own = LabCommandLine.Word(rawValue: name) {
      try read(own, assigned: assigned)
    } else if LabCommandLine.onlyOnOpening.contains(name) {
      throw .line(.onlyOnOpening(flag: "--" + name))
    } else if sets(String(parts[0]), isAssigned: assigned != nil) {
      let value = try value(assigned, of: String(parts[0]), "number")
      result.changes.append(FlagText("--set", "\(parts[0])=\(value)"))
    } else {
      try readScene(word)
    }
  }

  /// Whether a word that is a flag's name too is a scene's: where no value of the flag stands behind it.
  private func isScene(_ word: String) -> Bool {
    guard BundledScenes.names.contains(word), result.scene == nil else { return false }
    return words.first.map { Self.isDashedFlag($0.text) } ?? true
  }

  /// Whether a name is that of a constant: the present scene's, or one of the scene that is opened, which
  /// isn't known yet.
  private func sets(_ name: String, isAssigned: Bool) -> Bool {
    parameters.contains(name)
      || isAssigned && result.scene != nil && SceneName.isIdentifier(name)
  }

  private mutating func read(
    _ flag: SceneFlag, named name: String, assigned: String?
  ) throws(FlagError) {
    guard let placeholder = flag.placeholder else {
      if let assigned { throw .line(.needlessValue(flag: "--" + name, value: assigned)) }
      result.changes.append(FlagText(bare: "--" + name))
      return
    }
    let isQuoted = assigned == nil && words.first?.isQuoted == true
    var value = try value(assigned, of: flag.dashed, placeholder)
    if flag.shape == .formula, !isQuoted { value += restOfFormula() }
    result.changes.append(FlagText(flag.dashed, value))
  }

  private mutating func read(
    _ word: LabCommandLine.Word, assigned: String?
  ) throws(FlagError) {
    let flag = "--" + word.rawValue
    guard let placeholder = word.placeholder else {
      if let assigned { throw .line(.needlessValue(flag: flag, value: assigned)) }
      result.isLecture = word == .lecture
      return
    }
    let text = FlagText(flag, try value(assigned, of: flag, placeholder))
    switch word {
    case .at: result.at = text
    case .beat: result.beat = text
    case .chart: result.chart = text
    case .panes: result.panes = text
    case .theme: result.theme = try text.choice()
    case .lecture, .noLecture: break
    }
  }

  /// The value behind a name, with or without `=` between them.
  private mutating func value(
    _ assigned: String?, of flag: String, _ placeholder: String
  ) throws(FlagError) -> String {
    if let assigned, !assigned.isEmpty { return assigned + restOfList(assigned) }
    if assigned == nil, words.first?.text == "=" { words.removeFirst() }
    guard let next = words.popFirst() else {
      throw .line(.missingValue(flag: flag, placeholder: placeholder))
    }
    return next.isQuoted ? next.text : next.text + restOfList(next.text)
  }

  /// A list goes on behind a comma: a point as the screen prints it has a blank there.
  private mutating func restOfList(_ beginning: String) -> String {
    var last = beginning
    var rest = ""
    while last.hasSuffix(","), let word = words.first, !Self.isDashedFlag(word.text) {
      words.removeFirst()
      last = word.text
      rest += " " + last
    }
    return rest
  }

  /// A formula goes on to the end of the line or to a flag with its dashes.
  private mutating func restOfFormula() -> String {
    var rest = ""
    while let word = words.first, !Self.isDashedFlag(word.text) {
      rest += " " + word.text
      words.removeFirst()
    }
    return rest
  }

  private static func isDashedFlag(_ word: String) -> Bool {
    word.hasPrefix("--") && word.dropFirst(2).first?.isLetter == true
  }

  private mutating func readScene(_ word: String) throws(FlagError) {
    let isPath = word.contains("/") || word.hasSuffix(".yaml") || word.hasSuffix(".yml")
    guard !word.hasPrefix("--"), isPath || BundledScenes.names.contains(word) else {
      let name = word.prefix { $0 != "=" }
      let nearest =
        SceneFlag.meaning(of: String(name))?.joined(separator: " and ")
        ?? nearestName(to: LabCommandLine.tableName(name), in: knownNames)
      throw .line(.unknownWord(word, nearest: nearest))
    }
    if let first = result.scene { throw .line(.secondScene(word, first: first)) }
    result.scene = word
  }

  private var knownNames: [String] {
    LabCommandLine.names + parameters + BundledScenes.names
  }
}

extension LabCommandLine {
  /// The names that can begin a request, without dashes: flags first, then the lab's own words.
  static let names = SceneFlag.all.flatMap(\.names) + Word.allCases.map(\.rawValue)
}
