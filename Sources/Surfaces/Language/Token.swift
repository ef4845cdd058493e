/// A word of a formula.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case binaryOperator(BinaryOperator)
    case open, close, comma
    case end
  }

  var kind: Kind
  /// Offsets in Unicode scalars.
  var range: Range<Int>
}
