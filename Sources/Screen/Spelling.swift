extension GlyphSet {
  /// The text in the characters of this set: for seven bits, symbols become words, `√v` becomes
  /// `sqrt(v)`, `√(1−λ)` `sqrt(1-lambda)`, and what has no spelling a question mark.
  package func spelling(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "√" {
        let argument = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(argument.count)
        result += argument.isEmpty ? "sqrt" : "sqrt(" + spelling(String(argument)) + ")"
      } else if character == "λ", let next = rest.first, next.isLetter || next == "√" {
        result += "lambda*"
      } else if character.isASCII {
        result.append(character)
      } else {
        result += Self.spellings[character] ?? "?"
      }
    }
    return result
  }

  private static let spellings: [Character: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "ε": "eps", "λ": "lambda", "μ": "mu", "σ": "sigma",
    "‖": "|", "²": "^2", "³": "^3", "×": "x", "·": "*", "−": "-", "–": "-", "—": "--", "±": "+-",
    "…": "...", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "∝": "~", "∞": "inf", "°": " deg",
    "½": "1/2", "¼": "1/4", "⅛": "1/8", "’": "'", "‘": "'", "“": "\"", "”": "\"",
    "←": "left", "→": "right", "↑": "up", "↓": "down", "↕": "*",
    "▶": ">", "✓": "ok", "✗": "x", "○": "S", "⊕": "M", "◇": "L", "↔": "C", "•": "*", "π": "pi",
    "∇": "grad ",
  ]
}
