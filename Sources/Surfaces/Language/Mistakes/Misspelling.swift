/// What people write from other languages and from paper, and what they mean here.
struct Misspelling {
  var remedy: String
  /// The text that would be right in its place, where there is one.
  var replacement: String?

  private init(_ remedy: String) { self.remedy = remedy }

  private init(write replacement: String) {
    remedy = "write " + replacement
    self.replacement = replacement
  }

  static let known: [String: Misspelling] = {
    var known: [String: Misspelling] = [
      "=<": Misspelling(write: "<="),
      "=>": Misspelling(write: ">="),
      "<>": Misspelling(write: "!="),
      "&&": Misspelling("write where(a, b, 0) for 'a and b'"),
      "=": Misspelling("write == to compare, or only what stands after it"),
      "!": Misspelling("write != to compare, or 1-a for 'not a'"),
      "%": Misspelling("write mod(a, b)"),
      "&": Misspelling("write where(a, b, 0) for 'a and b'"),
      "{": Misspelling(write: "("),
      "}": Misspelling(write: ")"),
      "∛": Misspelling("write (a)^(1/3) for a root of a positive a"),
      "∜": Misspelling("write (a)^(1/4)"),
      "\u{2014}": Misspelling(write: "-"),
    ]
    for digit in "₀₁₂₃₄₅₆₇₈₉" {
      known[String(digit)] = Misspelling("call the weights x and y, and parameters k1, k2")
    }
    return known
  }()

  /// For a sign that means nothing.
  static let unknown = Misspelling("write it in letters, digits and signs such as + - * / ^ ( )")
}
