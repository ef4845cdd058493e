/// A formula in x, y, t and named parameters, as text that has been understood.
///
/// The language: numbers (`2`, `.5`, `1e-3`, `½`), the constants `pi` (`π`) and `e`, the functions of
/// `FormulaFunction` and `FunctionAlias`, parentheses `( )` or `[ ]`, and from loosest to tightest
///
/// - one comparison `< <= > >= == !=` (`≤ ≥ ≠`), which is 1 or 0 and has the gradient 0,
/// - `+` and `-` (`−`),
/// - `*` (`× · ⋅`) and `/` (`÷`),
/// - the signs `-` and `+`,
/// - `^` or `**`, from right to left, so that `-x^2` is −(x²) and `2^3^2` is 2⁹, and exponents above the
///   line,
/// - `√` before a value and `|…|` around one.
///
/// Values side by side are multiplied, as by `*`: `2πx`, `3(x+1)`, `x y`, and `xyt` where it is no name.
/// `x²y` is (x²)·y and `xy²` is x·(y²). `sin²(x)` is (sin x)²; without parentheses a function takes the
/// product without blanks after it: `cos 2πx`, `sin x cos y`. What is read in two ways in print is an
/// error that spells out both: a product without a sign after `/` (`1/2x`), directly after `^` (`x^2y`) or
/// after a root (`√2x`), a factor or quotient beside an argument without parentheses (`sin x/2`), powers
/// of roots (`√x²`) and of powers above the line (`x²^3`), `sin⁻¹`, `e(x)`.
///
/// A power whose exponent is a whole number n from −64 to 64 once the parameters are known is made
/// by multiplication: x^n is (x^(n/2))² for even n, x^(n−1)·x for odd n, 1/x^(−n) for negative n and
/// 1 for n = 0. Its bits, like those of every formula without transcendental functions, are therefore
/// the same on every machine. Every other power is libm's `pow`. All operations round once, as IEEE
/// 754 says, in the order in which they are written.
///
/// The gradient of a comparison is 0, that of x^b in x is b·x^(b−1), with 0 for b = 0, and in b it is
/// x^b·log x, with 0 where x^b is 0; so at x = 0 a root's slope is +∞, and a negative x has a slope in
/// x for whole b but none in b (NaN). What functions do at their kinks is in `FormulaFunction`. What a
/// `where`, `min` or `max` does not choose adds nothing to the gradient, not even where it is infinite;
/// of a number and a NaN, `min` and `max` choose the NaN, and `where` takes a NaN for true.
///
/// Formulas are equal when their texts and the meaning of their names are.
public struct Formula: Hashable, Sendable {
  public let text: String
  let tree: SyntaxTree<FormulaFunction>

  /// Reads a formula that may use these variables and parameters.
  public init(_ text: String, variables: [String]) throws(FormulaError) {
    let vocabulary = Vocabulary(variables: variables, functions: FormulaFunction.allCases)
    self.text = text
    self.tree = try SyntaxTree(text, vocabulary: vocabulary)
  }

  /// The formula as the program writes it: ASCII, with every product and power spelled out, and with the
  /// same values bit for bit.
  public var canonicalText: String { tree.canonicalText }

  /// Whether its values depend on a seed.
  public var drawsAtRandom: Bool {
    tree.nodes.contains { if case .call(.normal, _) = $0 { true } else { false } }
  }

  /// The variables and parameters that occur in the formula.
  public var variables: Set<String> { tree.variables }
}
