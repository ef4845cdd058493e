/// Why a text is no formula, where, and what to do.
public struct FormulaError: Error, Hashable, Sendable {
  /// The offending part, as offsets in Unicode scalars from the beginning of the text. Empty at the
  /// end of the text where something is missing there.
  public var range: Range<Int>
  /// One line: what is wrong; what to do.
  public var message: String

  public init(range: Range<Int>, message: String) {
    self.range = range
    self.message = message
  }
}
