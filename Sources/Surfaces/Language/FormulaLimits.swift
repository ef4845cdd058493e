/// How large a formula may be, so that no text can exhaust stack, memory or patience.
package enum FormulaLimits {
  /// Unicode scalars of the text.
  package static let characters = 10_000
  /// Numbers, names, operators and calls.
  package static let nodes = 2_000
  /// Parentheses, calls, signs and exponents inside each other.
  package static let depth = 100
}
