/// The code of a Swift file as words and single signs, without comments and the words of string
/// literals; what is interpolated into a literal is code.
struct SwiftTokens {
  struct Token: Hashable {
    let text: String
    /// From 1.
    let line: Int

    /// Whether it is a name or a keyword.
    var isWord: Bool { text.unicodeScalars.first.map(SwiftTokens.beginsWord) ?? false }
  }

  private let source: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  private var tokens: [Token] = []

  static func all(in text: String) -> [Token] {
    var lexer = SwiftTokens(source: Array(text.unicodeScalars))
    lexer.readCode()
    return lexer.tokens
  }

  private init(source: [Unicode.Scalar]) { self.source = source }

  /// Reads to the end, or in an interpolation to the parenthesis that closes it.
  private mutating func readCode(isInterpolated: Bool = false) {
    var depth = 0
    while let scalar = peek() {
      switch scalar {
      case "/" where peek(1) == "/": skip { $0 == "\n" }
      case "/" where peek(1) == "*": skipBlockComment()
      case "\"": readLiteral(hashes: 0)
      case "#": readHashes()
      case _ where Self.beginsWord(scalar): readWord()
      case ")" where isInterpolated && depth == 0: return advance()
      case "(", ")":
        depth += scalar == "(" ? 1 : -1
        readSign()
      case " ", "\n", "`": advance()
      default: readSign()
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: source[range])
    return String(scalars)
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    place + offset < source.count ? source[place + offset] : nil
  }

  private mutating func advance() {
    if peek() == "\n" { line += 1 }
    place += 1
  }

  private mutating func skip(to isEnd: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), !isEnd(scalar) { advance() }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if peek() == "/", peek(1) == "*" { (depth, place) = (depth + 1, place + 1) }
      if peek() == "*", peek(1) == "/" { (depth, place) = (depth - 1, place + 1) }
      advance()
    } while depth > 0 && place < source.count
  }

  private mutating func readWord() {
    let start = place
    skip { !Self.continuesWord($0) }
    tokens.append(Token(text: text(start..<place), line: line))
  }

  private mutating func readSign() {
    tokens.append(Token(text: text(place..<place + 1), line: line))
    advance()
  }

  /// `#` before a literal is its, elsewhere a sign.
  private mutating func readHashes() {
    var count = 0
    while peek(count) == "#" { count += 1 }
    guard peek(count) == "\"" else {
      readSign()
      return
    }
    place += count
    readLiteral(hashes: count)
  }

  private mutating func readLiteral(hashes: Int) {
    let quotes = peek(1) == "\"" && peek(2) == "\"" ? 3 : 1
    place += quotes
    while let scalar = peek() {
      if scalar == "\\", repeats("#", hashes, from: place + 1) {
        place += 1 + hashes
        if peek() == "(" {
          place += 1
          readCode(isInterpolated: true)
        } else {
          advance()
        }
      } else if repeats("\"", quotes, from: place), repeats("#", hashes, from: place + quotes) {
        place += quotes + hashes
        return
      } else {
        advance()
      }
    }
  }

  private func repeats(_ scalar: Unicode.Scalar, _ count: Int, from start: Int) -> Bool {
    start + count <= source.count && source[start..<start + count].allSatisfy { $0 == scalar }
  }

  private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    continuesWord(scalar) && !("0"..."9").contains(scalar)
  }

  private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: scalar.value >= 0x80
    }
  }
}
