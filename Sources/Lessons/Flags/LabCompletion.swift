import Simulation

/// What the word at the cursor of a line typed in the lab can become.
package struct LabCompletion: Hashable, Sendable {
  /// How many Unicode scalars before the cursor a candidate takes the place of.
  package let replaced: Int
  /// In the order of the table; all begin with what is replaced.
  package let candidates: [String]

  /// - Parameters:
  ///   - text: the line up to the cursor.
  ///   - parameters: the names of the present scene's constants.
  package init(_ text: String, parameters: [String] = []) {
    let scalars = text.unicodeScalars
    let start = scalars.lastIndex { $0.properties.isWhitespace }.map(scalars.index(after:))
    var partial = String(scalars[(start ?? scalars.startIndex)...])
    let before = text.unicodeScalars.dropLast(partial.unicodeScalars.count)
      .split { $0.properties.isWhitespace }.map { String($0) }
    let known: [String]
    if let sign = partial.firstIndex(of: "="), !Self.expectsValue(after: before) {
      known = Self.values(of: String(partial[..<sign]), parameters)
      partial = String(partial[partial.index(after: sign)...])
    } else if let name = before.last, Self.expectsValue(after: before) {
      known = Self.values(of: name, parameters)
    } else {
      known = Self.names(for: partial, after: before, parameters)
    }
    // Rules stand in a list.
    if let comma = partial.lastIndex(of: ",") {
      partial = String(partial[partial.index(after: comma)...])
    }
    replaced = partial.unicodeScalars.count
    candidates = known.filter { $0.hasPrefix(partial) }
  }

  /// What all candidates begin with.
  package var commonPrefix: String {
    candidates.dropFirst().reduce(candidates.first ?? "") { $0.commonPrefix(with: $1) }
  }

  /// Whether the last word is a name that takes a value.
  private static func expectsValue(after words: [String]) -> Bool {
    words.last.map { placeholder(of: $0) != nil } ?? false
  }

  private static func placeholder(of word: String) -> String? {
    let name = LabCommandLine.tableName(word)
    return SceneFlag.named(name)?.placeholder
      ?? LabCommandLine.Word(rawValue: name)?.placeholder
  }

  /// The words that a flag can be given, where they are few.
  package static func values(of flag: String, _ parameters: [String] = []) -> [String] {
    switch LabCommandLine.tableName(flag) {
    case "optimizers": RuleLibrary.names
    case "set": parameters.map { $0 + "=" }
    case "chart": ChartKind.allCases.map(\.rawValue)
    case "panes": PaneContent.allCases.map(\.rawValue)
    case "theme": LabCommandLine.Theme.allCases.map(\.rawValue)
    case let name: SceneFlag.named(name)?.hyperparameter?.choices ?? []
    }
  }

  /// Names without dashes, or with them where the word has some; with underscores where it has some.
  private static func names(
    for partial: String, after words: [String], _ parameters: [String]
  ) -> [String] {
    if isInFormula(words) { return partial.hasPrefix("--") ? dashed : [] }
    if partial.hasPrefix("--") { return dashed }
    let names = LabCommandLine.names.filter { partial.hasPrefix("n") || !$0.hasPrefix("no-") }
    let spelled = partial.contains("_") ? names.map { $0.replacing("-", with: "_") } : names
    return spelled + parameters + BundledScenes.names
  }

  private static let dashed = LabCommandLine.names.map { "--" + $0 }

  /// Whether the words end within a formula, which only a flag with dashes ends.
  private static func isInFormula(_ words: [String]) -> Bool {
    var isInFormula = false
    for word in words where !isInFormula || word.hasPrefix("--") {
      isInFormula = SceneFlag.named(LabCommandLine.tableName(word))?.shape == .formula
    }
    return isInFormula
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
