/// A word of a formula.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case binaryOperator(BinaryOperator)
    /// A whole exponent written above the line.
    case superscript(Double)
    /// √
    case root
    case open(Bracket)
    case close(Bracket)
    /// The beginning or the end of an absolute value.
    case bar
    case comma
    /// What the lexer has complained of.
    case unreadable
    case end
  }

  var kind: Kind
  /// Offsets in Unicode scalars.
  var range: Range<Int>
}

enum Bracket: Hashable {
  case round, square

  var opening: String { self == .round ? "(" : "[" }
  var closing: String { self == .round ? ")" : "]" }
}

extension Token.Kind {
  var isOpening: Bool { if case .open = self { true } else { false } }
  var isClosing: Bool { if case .close = self { true } else { false } }
  var isNumber: Bool { if case .number = self { true } else { false } }
}
