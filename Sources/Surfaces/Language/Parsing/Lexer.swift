/// Cuts a text into tokens, the last of them `.end`.
///
/// What can't be read becomes a token of its own, and a mistake to be reported: reading goes on, so that
/// one look finds them all.
struct Lexer {
  private let source: [Unicode.Scalar]
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var mistakes: [FormulaError] = []
  private let joinsPoints: Bool

  /// - Parameter joinsPoints: whether `layer1.weight` is one name.
  init(_ source: [Unicode.Scalar], joinsPoints: Bool = false) throws(FormulaError) {
    self.joinsPoints = joinsPoints
    guard source.count <= FormulaLimits.characters else {
      throw FormulaError(
        range: FormulaLimits.characters..<source.count,
        message: "the formula is longer than \(FormulaLimits.characters) characters; shorten it")
    }
    self.source = source
    while let scalar = peek() {
      if Notation.isBlank(scalar) { position += 1 } else { read(scalar) }
    }
    tokens.append(Token(kind: .end, range: source.count..<source.count))
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    let start = position
    let kind: Token.Kind
    if Unicode.Scalar.canBeginName(scalar) {
      kind = name()
    } else if Unicode.Scalar.isDigit(scalar) || scalar == "." {
      kind = number()
    } else if Notation.lowered(scalar) != nil {
      kind = superscript()
    } else {
      kind = sign()
    }
    tokens.append(Token(kind: kind, range: start..<position))
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < source.count ? source[position + offset] : nil
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), condition(scalar) { position += 1 }
  }

  private mutating func complain(
    of range: Range<Int>, _ message: String, suggestions: [String] = []
  ) {
    mistakes.append(FormulaError(range: range, message: message, suggestions: suggestions))
  }

  private mutating func name() -> Token.Kind {
    let start = position
    skip(while: Unicode.Scalar.canContinueName)
    while joinsPoints, peek() == ".", peek(1).map(Unicode.Scalar.canBeginName) == true {
      position += 1
      skip(while: Unicode.Scalar.canContinueName)
    }
    return .name(source.exactText(start..<position))
  }

  private mutating func sign() -> Token.Kind {
    for length in [2, 1] where position + length <= source.count {
      let range = position..<position + length
      let text = source.text(range)
      if let kind = Notation.signs[text] {
        position += length
        return kind
      }
      if let misspelling = Misspelling.known[text] {
        position += length
        return unreadable(range, misspelling)
      }
    }
    position += 1
    return unreadable(position - 1..<position, .unknown)
  }

  private mutating func unreadable(
    _ range: Range<Int>, _ misspelling: Misspelling
  ) -> Token.Kind {
    complain(
      of: range, "unexpected '\(source.text(range))'; \(misspelling.remedy)",
      suggestions: misspelling.replacement.map { [$0] } ?? [])
    return .unreadable
  }
}

// MARK: - Numbers

extension Lexer {
  /// Digits with at most one point and, if digits follow it, an exponent, its sign a hyphen or a true
  /// minus: `2e` is 2 and the name e.
  private mutating func number() -> Token.Kind {
    let start = position
    skip { Unicode.Scalar.isDigit($0) || $0 == "." }
    skipExponent()
    if let misread = foreignNumber(from: start) { return misread }
    let range = start..<position
    let digits = source[range].map { $0 == "\u{2212}" ? "-" : $0 }
    guard let value = Double(digits.exactText(digits.indices)) else {
      complain(
        of: range, "'\(source.text(range))' is no number; write digits with one decimal point")
      return .unreadable
    }
    guard value.isFinite else {
      complain(of: range, "'\(source.text(range))' is too large; stay below 1.79e308")
      return .unreadable
    }
    return .number(value)
  }

  private mutating func skipExponent() {
    guard peek() == "e" || peek() == "E" else { return }
    let sign = ["+", "-", "\u{2212}"].contains(peek(1)) ? 1 : 0
    guard peek(1 + sign).map(Unicode.Scalar.isDigit) == true else { return }
    position += 1 + sign
    skip(while: Unicode.Scalar.isDigit)
  }

  /// `1_000` and `0x10`, which other languages read; nil for what is no such number.
  private mutating func foreignNumber(from start: Int) -> Token.Kind? {
    var end = position
    while end < source.count, Unicode.Scalar.canContinueName(source[end]) { end += 1 }
    guard end > position else { return nil }
    let tail = source.text(position..<end)
    let isGrouped =
      tail.hasPrefix("_") && tail.unicodeScalars.allSatisfy { $0 == "_" || ("0"..."9") ~= $0 }
    guard isGrouped || isCoded(source.text(start..<position), tail) else { return nil }
    let range = start..<end
    position = end
    let text = source.text(range)
    if isGrouped {
      let plain = String(text.filter { $0 != "_" })
      complain(
        of: range, "'\(text)' is no number; write \(plain)",
        suggestions: range.count > 40 ? [] : [plain])
    } else {
      complain(of: range, "'\(text)' is no number; write it with the digits 0 to 9")
    }
    return .unreadable
  }

  /// Whether `0` and `x1f` are one number to other languages.
  private func isCoded(_ head: String, _ tail: String) -> Bool {
    guard head == "0", let base = tail.first, tail.count > 1 else { return false }
    let digits = tail.dropFirst()
    switch base {
    case "x", "X": return digits.allSatisfy(\.isHexDigit)
    case "b", "B", "o", "O": return digits.allSatisfy(\.isNumber)
    default: return false
    }
  }

  /// Digits above the line, with at most one sign before them.
  private mutating func superscript() -> Token.Kind {
    let start = position
    var text = ""
    while let digit = peek().flatMap(Notation.lowered), text.isEmpty || digit.isNumber {
      text.append(digit)
      position += 1
    }
    let range = start..<position
    guard let value = Double(text) else {
      complain(of: range, "'\(source.text(range))' is no exponent; add its digits")
      return .unreadable
    }
    guard value.isFinite else {
      complain(of: range, "'\(source.text(range))' is too large; stay below 1.79e308")
      return .unreadable
    }
    return .superscript(value)
  }
}
