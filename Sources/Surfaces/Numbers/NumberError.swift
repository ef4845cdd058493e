/// Why a text is no number, where, and what to do.
package struct NumberError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// Nothing is written.
    case empty
    /// `abc`, `1.2.3`, `1+1`.
    case notANumber
    /// `inf`, `nan`, `∞`.
    case notFinite
    /// Beyond ±1.79e308.
    case tooLarge
    /// `0x10`.
    case coded
    /// `1_000` or `1 000`, without what groups the digits.
    case grouped(plain: String)
    /// `1,5`, with the numbers that it may be: two for `1,000`.
    case comma(readings: [String])
    /// `1/0`.
    case zeroDivisor
    /// A number, but not the whole one that is wanted.
    case notWhole(Double)
    /// A whole number beyond those of its type.
    case outOfRange
    /// So many numbers where another count is wanted.
    case wrongCount(Int)
  }

  package var reason: Reason
  /// The offending part, as offsets in Unicode scalars from the beginning of the text.
  package var range: Range<Int>

  package init(reason: Reason, range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

extension NumberError {
  /// What the text is no instance of.
  package var missed: String {
    switch reason {
    case .notFinite, .tooLarge, .zeroDivisor: "a finite number"
    case .empty, .notANumber, .coded, .grouped, .comma, .notWhole, .outOfRange, .wrongCount:
      "a number"
    }
  }

  /// What to do, where that follows from the text alone; nil where an example of what is wanted says
  /// more.
  package var remedy: String? {
    switch reason {
    case .empty, .notANumber, .notWhole, .outOfRange, .wrongCount: nil
    case .notFinite: "write a finite number"
    case .tooLarge: "stay below 1.79e308"
    case .coded: "write it with the digits 0 to 9"
    case .grouped(let plain): "write \(plain)"
    case .comma(let readings): "write \(readings.joined(separator: " or "))"
    case .zeroDivisor: "divide by another number than 0"
    }
  }
}
