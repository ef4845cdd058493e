import Simulation
import Surfaces

/// A flag with its value as it stands on the command line.
///
/// The parser only separates flags from values; what a value means is decided here, so that every
/// mistake names the value and the remedy in one line.
struct FlagText: Hashable, CustomStringConvertible {
  /// With its dashes: `--lr`.
  let flag: String
  let text: String

  init(_ flag: String, _ text: String) {
    self.flag = flag
    self.text = text
  }

  var description: String { "\(flag) \(text)" }

  /// A finite number.
  func number(example: String) throws(UsageError) -> Double {
    guard let number = Self.number(text) else {
      throw .malformed(self, expected: "a number", example: example)
    }
    return number
  }

  /// A whole number within a range.
  func integer(in range: ClosedRange<Int>, example: String) throws(UsageError) -> Int {
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
  func numbers(_ count: Int, expected: String, example: String) throws(UsageError) -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard parts.count == count, numbers.count == count else {
      throw .malformed(self, expected: expected, example: example)
    }
    return numbers
  }

  /// Two numbers: x, y.
  func vector(example: String) throws(UsageError) -> Vector {
    let numbers = try numbers(2, expected: "two numbers", example: example)
    return Vector(numbers[0], numbers[1])
  }

  /// One of the values of a type that is spelled as its raw values are.
  func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(UsageError) -> Choice {
    try Self.choice(text, of: self)
  }

  /// Several of them, separated by commas.
  func choices<Choice: RawRepresentable<String> & CaseIterable>() throws(UsageError) -> [Choice] {
    var choices: [Choice] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      choices.append(try Self.choice(String(word), of: self))
    }
    return choices
  }

  /// A formula in these variables.
  func formula(variables: [String]) throws(UsageError) -> Formula {
    do {
      return try Formula(text, variables: variables)
    } catch {
      throw .formula(self, column: error.range.lowerBound + 1, message: error.message)
    }
  }

  private static func number(_ text: some StringProtocol) -> Double? {
    Double(String(text)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: String, of flag: FlagText
  ) throws(UsageError) -> Choice {
    guard let choice = Choice(rawValue: word) else {
      throw .unknownChoice(flag, word: word, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}

extension FlagText {
  /// nil where the flag was not given.
  init?(_ flag: String, _ text: String?) {
    guard let text else { return nil }
    self.init(flag, text)
  }
}
