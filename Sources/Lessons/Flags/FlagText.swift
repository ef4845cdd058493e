package import Surfaces

/// A flag with its value as it is written, in the shell or on the lab's line.
///
/// Who reads the line only separates flags from values; what a value means is decided here, so that
/// every mistake names the value and the remedy in one line.
package struct FlagText: Hashable, Sendable, CustomStringConvertible {
  /// With its dashes: `--lr`.
  package let flag: String
  /// Empty for a flag that takes no value.
  package let text: String
  private let isBare: Bool

  package init(_ flag: String, _ text: String) {
    self.flag = flag
    self.text = text
    isBare = false
  }

  /// A flag that takes no value: `--no-nesterov`.
  package init(bare flag: String) {
    self.flag = flag
    text = ""
    isBare = true
  }

  /// nil where the flag was not given.
  package init?(_ flag: String, _ text: String?) {
    guard let text else { return nil }
    self.init(flag, text)
  }

  package var description: String { words.joined(separator: " ") }

  /// The flag and, if it takes one, its value.
  package var words: [String] { isBare ? [flag] : [flag, text] }

  /// A part of the value, by offsets in Unicode scalars.
  func part(_ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  /// One of the values of a type that is spelled as its raw values are.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(FlagError)
    -> Choice
  {
    try choice(text)
  }

  /// Several of them, separated by commas and maybe blanks.
  package func choices<Choice: RawRepresentable<String> & CaseIterable>() throws(FlagError)
    -> [Choice]
  {
    var choices: [Choice] = []
    for word in list { choices.append(try choice(word)) }
    return choices
  }

  /// What stands between the commas, without blanks.
  package var list: [String] {
    text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingWhitespace }
  }

  /// One of a few words.
  package func word(among known: [String]) throws(FlagError) -> String {
    guard known.contains(text) else { throw .unknownChoice(self, word: text, known: known) }
    return text
  }

  /// A formula in these variables.
  package func formula(variables: [String]) throws(FlagError) -> Formula {
    do {
      return try Formula(text, variables: variables)
    } catch {
      throw .formula(self, column: error.range.lowerBound + 1, message: error.message)
    }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String
  ) throws(FlagError) -> Choice {
    guard let choice = Choice(rawValue: word) else {
      throw .unknownChoice(self, word: word, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
