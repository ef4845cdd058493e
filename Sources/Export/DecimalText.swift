/// Numbers as text that reads back to the same bits.
enum DecimalText {
  /// The shortest decimal that rounds to this number, as JSON (RFC 8259, section 6) and CSV readers
  /// understand it: `0.1`, `3.0`, `1e-05`. nil for NaN and infinity, which have no such text.
  static func of(_ number: Double) -> String? { number.isFinite ? number.description : nil }
}
