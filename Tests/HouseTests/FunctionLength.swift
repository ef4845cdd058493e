/// How long the body of a function, an initializer, a subscript or a computed property is.
struct FunctionLength: Hashable {
  let name: String
  /// Where it is declared, from 1.
  let line: Int
  /// Between the lines of its braces.
  let lines: Int

  /// All that a file declares, closures and functions inside others as part of these too.
  static func all(in text: String) -> [FunctionLength] {
    let tokens = SwiftTokens.all(in: text)
    return tokens.indices.compactMap { index in
      guard let opening = body(of: index, in: tokens),
        let closing = closing(opening, in: tokens)
      else { return nil }
      let name = tokens[index].text == "func" || tokens[index].text == "var" ? index + 1 : index
      return FunctionLength(
        name: tokens[name].text, line: tokens[index].line,
        lines: max(0, tokens[closing].line - tokens[opening].line - 1))
    }
  }

  private static let introducers: Set = ["func", "init", "deinit", "subscript", "var"]
  /// What can't stand between a declaration and its body.
  private static let enders: Set = [
    "}", ";", "@", "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "enum",
    "extension", "protocol", "static", "public", "package", "internal", "fileprivate", "private",
    "mutating", "typealias", "associatedtype", "return",
  ]

  /// The brace that opens the body of what is declared here; nil if nothing is, or without a body.
  static func body(of index: Int, in tokens: [SwiftTokens.Token]) -> Int? {
    let keyword = tokens[index].text
    guard introducers.contains(keyword), index == 0 || tokens[index - 1].text != "." else {
      return nil
    }
    var depth = 0
    for place in tokens.indices[(index + 1)...] {
      let text = tokens[place].text
      switch text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return place
      case "=" where depth == 0 && keyword == "var": return nil
      case _ where depth == 0 && enders.contains(text): return nil
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  /// The brace that closes another.
  static func closing(_ opening: Int, in tokens: [SwiftTokens.Token]) -> Int? {
    var depth = 0
    for place in tokens.indices[opening...] {
      if tokens[place].text == "{" { depth += 1 }
      if tokens[place].text == "}" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}
