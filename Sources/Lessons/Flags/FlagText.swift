package import Simulation
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

  /// A finite number.
  package func number(example: String) throws(FlagError) -> Double {
    guard let number = Self.number(text) else {
      throw .malformed(self, expected: "a number", example: example)
    }
    return number
  }

  /// A whole number within a range.
  package func integer(in range: ClosedRange<Int>, example: String) throws(FlagError) -> Int {
    guard let number = Int(text) else {
      throw .malformed(self, expected: "a whole number", example: example)
    }
    guard range.contains(number) else {
      let isOpen = range.upperBound == .max
      throw .outOfRange(
        self,
        requirement: isOpen
          ? "must be at least \(range.lowerBound)"
          : "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// As many finite numbers as `count` says, separated by commas.
  package func numbers(
    _ count: Int, expected: String, example: String
  ) throws(FlagError) -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Self.number(String($0)) }
    guard parts.count == count, numbers.count == count else {
      throw .malformed(self, expected: expected, example: example)
    }
    return numbers
  }

  /// Two numbers: x, y.
  package func vector(example: String) throws(FlagError) -> Vector {
    let numbers = try numbers(2, expected: "two numbers", example: example)
    return Vector(numbers[0], numbers[1])
  }

  /// One of the values of a type that is spelled as its raw values are.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(FlagError)
    -> Choice
  {
    try choice(text)
  }

  /// Several of them, separated by commas.
  package func choices<Choice: RawRepresentable<String> & CaseIterable>() throws(FlagError)
    -> [Choice]
  {
    var choices: [Choice] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      choices.append(try choice(String(word)))
    }
    return choices
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

  private static func number(_ text: String) -> Double? {
    Double(decimal: text).flatMap { $0.isFinite ? $0 : nil }
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
