/// Why a text is no CSV, and where.
package struct CSVError: Error, Hashable, Sendable {
  package var reason: Reason
  package var place: Place

  /// What is wrong with the text.
  package enum Reason: Hashable, Sendable {
    case notUTF8
    /// A quote that is never closed.
    case openQuote
    /// Something else than a comma or the line's end stands behind a closing quote.
    case textBehindQuote
  }

  /// From 1, columns in Unicode scalars.
  package struct Place: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }
}
