/// How many stored properties a type has.
struct StoredProperties: Hashable {
  let type: String
  /// Where it is declared, from 1.
  let line: Int
  let count: Int

  /// The structs and classes of a file, also those inside others.
  static func all(in text: String) -> [StoredProperties] {
    let tokens = SwiftTokens.all(in: text)
    return tokens.indices.compactMap { index in
      guard ["struct", "class"].contains(tokens[index].text), index + 1 < tokens.count,
        tokens[index + 1].isWord, tokens[index + 1].text != "func",
        let opening = tokens[index...].firstIndex(where: { $0.text == "{" }),
        let closing = FunctionLength.closing(opening, in: tokens)
      else { return nil }
      return StoredProperties(
        type: tokens[index + 1].text, line: tokens[index].line,
        count: count(in: opening + 1..<closing, of: tokens))
    }
  }

  /// Of what stands directly between a type's braces.
  private static func count(in range: Range<Int>, of tokens: [SwiftTokens.Token]) -> Int {
    var (count, depth) = (0, 0)
    for index in range {
      switch tokens[index].text {
      case "{", "(", "[": depth += 1
      case "}", ")", "]": depth -= 1
      case "var", "let":
        let isShared = ["static", "class"].contains(tokens[index - 1].text)
        guard depth == 0, !isShared, !isComputed(index, in: tokens) else { continue }
        count += names(after: index, in: tokens)
      default: break
      }
    }
    return count
  }

  private static func isComputed(_ index: Int, in tokens: [SwiftTokens.Token]) -> Bool {
    guard let opening = FunctionLength.body(of: index, in: tokens), opening + 1 < tokens.count
    else { return false }
    return !["didSet", "willSet"].contains(tokens[opening + 1].text)
  }

  /// Two for `let a, b: Int`.
  private static func names(after index: Int, in tokens: [SwiftTokens.Token]) -> Int {
    tokens[(index + 1)...].prefix { $0.isWord || $0.text == "," }.count { $0.text == "," } + 1
  }
}
