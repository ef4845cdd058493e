/// Why a text is no formula, where, and what to do.
public struct FormulaError: Error, Hashable, Sendable {
  /// The offending part, as offsets in Unicode scalars from the beginning of the text. Empty at the
  /// end of the text where something is missing there.
  public var range: Range<Int>
  /// One line: what is wrong; what to do. Further mistakes follow the first.
  public var message: String
  /// What may stand in the place of the range: one text where the meaning is plain, several where the
  /// message spells out several, none where it describes what to do.
  public var suggestions: [String]

  public init(range: Range<Int>, message: String, suggestions: [String] = []) {
    self.range = range
    self.message = message
    self.suggestions = suggestions
  }
}

extension FormulaError {
  /// How many mistakes one line names.
  private static let named = 3

  /// The first mistake in the text, and in its message those that follow.
  ///
  /// - Precondition: at least one mistake.
  init(joining mistakes: [FormulaError]) {
    let inOrder = mistakes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    guard let first = inOrder.first else { preconditionFailure("there is no mistake") }
    self = first
    var messages: [String] = []
    for mistake in inOrder where !messages.contains(mistake.message) {
      messages.append(mistake.message)
    }
    for (index, other) in messages.enumerated().dropFirst() {
      message += message.hasSuffix("?") ? " " : ". "
      if index == Self.named {
        message += "And \(messages.count - index) more"
        break
      }
      message += "Also: " + Self.shortened(other, behind: message)
    }
  }

  /// A further message, without its list of names if that stands before it already.
  private static func shortened(_ other: String, behind message: String) -> String {
    let parts = other.split(separator: "; the ", maxSplits: 1)
    guard parts.count == 2, message.contains("; the " + parts[1]) else { return other }
    return String(parts[0])
  }
}
