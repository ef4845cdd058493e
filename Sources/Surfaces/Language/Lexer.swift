/// Cuts a text into tokens, the last of them `.end`.
struct Lexer {
  private let source: [Unicode.Scalar]
  private var position = 0

  static func tokens(of source: [Unicode.Scalar]) throws(FormulaError) -> [Token] {
    guard source.count <= FormulaLimits.characters else {
      throw FormulaError(
        range: FormulaLimits.characters..<source.count,
        message: "the formula is longer than \(FormulaLimits.characters) characters; shorten it")
    }
    var lexer = Lexer(source: source)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, range: source.count..<source.count))
    return tokens
  }

  private init(source: [Unicode.Scalar]) { self.source = source }

  private mutating func next() throws(FormulaError) -> Token? {
    while let scalar = peek(), scalar.properties.isWhitespace { position += 1 }
    guard let scalar = peek() else { return nil }
    if Unicode.Scalar.canBeginName(scalar) { return name() }
    if Unicode.Scalar.isDigit(scalar) || scalar == "." { return try number() }
    return try symbol()
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < source.count ? source[position + offset] : nil
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), condition(scalar) { position += 1 }
  }

  private mutating func name() -> Token {
    let start = position
    skip(while: Unicode.Scalar.canContinueName)
    return Token(kind: .name(text(start..<position)), range: start..<position)
  }

  /// Digits with at most one point and, if digits follow it, an exponent: `2e` is 2 and the name e.
  private mutating func number() throws(FormulaError) -> Token {
    let start = position
    skip { Unicode.Scalar.isDigit($0) || $0 == "." }
    skipExponent()
    let range = start..<position
    guard let value = Double(text(range)) else {
      throw FormulaError(
        range: range, message: "'\(text(range))' is no number; write digits with one decimal point")
    }
    guard value.isFinite else {
      throw FormulaError(
        range: range, message: "'\(text(range))' is too large; stay below 1.79e308")
    }
    return Token(kind: .number(value), range: range)
  }

  private mutating func skipExponent() {
    guard peek() == "e" || peek() == "E" else { return }
    let sign = peek(1) == "+" || peek(1) == "-" ? 1 : 0
    guard peek(1 + sign).map(Unicode.Scalar.isDigit) == true else { return }
    position += 1 + sign
    skip(while: Unicode.Scalar.isDigit)
  }

  private mutating func symbol() throws(FormulaError) -> Token {
    for length in [2, 1] where position + length <= source.count {
      let range = position..<position + length
      if let remedy = Misspelling.remedies[text(range)] {
        throw FormulaError(range: range, message: "unexpected '\(text(range))'; \(remedy)")
      }
      if let kind = Self.symbols[text(range)] {
        position += length
        return Token(kind: kind, range: range)
      }
    }
    let range = position..<position + 1
    throw FormulaError(range: range, message: "unexpected '\(text(range))'; remove it")
  }

  private func text(_ range: Range<Int>) -> String { source.text(range) }

  private static let symbols: [String: Token.Kind] = {
    var symbols: [String: Token.Kind] = ["(": .open, ")": .close, ",": .comma]
    for each in BinaryOperator.allCases { symbols[each.rawValue] = .binaryOperator(each) }
    return symbols
  }()
}
