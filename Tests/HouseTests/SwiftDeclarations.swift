/// What a Swift file declares and which names it uses.
struct SwiftDeclarations {
  /// Types that stand outside of others.
  private(set) var types: Set<String> = []
  /// Members of extensions, and functions outside of types.
  private(set) var members: Set<String> = []
  /// All other names: what stands inside a type, what is private, parameters, locals.
  private(set) var others: Set<String> = []
  var all: Set<String> { types.union(members).union(others) }

  /// Words without the labels of arguments, each once in a line.
  private(set) var uses: Set<Use> = []

  /// A word, and whether it follows a point.
  struct Use: Hashable {
    let name: String
    let isMember: Bool
    let line: Int
  }

  private let tokens: [SwiftTokens.Token]
  /// What opened the braces around the present place: an extension, another type, or a body.
  private var scopes: [Scope] = []

  private enum Scope { case extensionBody, type, body }

  init(_ tokens: [SwiftTokens.Token]) {
    self.tokens = tokens
    for index in tokens.indices { read(index) }
    collectUses()
  }

  private static let typeWords: Set = ["struct", "enum", "class", "protocol", "actor", "typealias"]
  /// What a body begins with that is no closure's.
  private static let statementWords: Set = [
    "let", "var", "func", "init", "case", "for", "if", "guard", "switch", "return", "static",
    "private", "package", "struct", "enum", "indirect", "mutating", "while", "try", "do",
  ]
  private static let valueWords: Set = ["var", "let", "for"]

  private mutating func read(_ index: Int) {
    let text = tokens[index].text
    switch text {
    case "{":
      scopes.append(scope(openedAt: index))
      collectClosureParameters(after: index)
    case "}": _ = scopes.popLast()
    case _
    where Self.typeWords.contains(text) && word(index + 1) != nil && word(index + 1) != "func":
      declare(at: index + 1, as: scopes.isEmpty ? \.types : lasting)
    case "func":
      declare(at: index + 1, as: scopes.isEmpty ? \.members : lasting)
      collectParameters(after: index)
    case "init", "subscript": collectParameters(after: index)
    case "case": collectCases(after: index)
    case _ where Self.valueWords.contains(text): collectValues(after: index)
    default: break
    }
  }

  private func word(_ index: Int) -> String? {
    index < tokens.count && tokens[index].isWord ? tokens[index].text : nil
  }

  /// Private names are of no use elsewhere, nor are those of private extensions.
  private mutating func declare(at index: Int, as kind: WritableKeyPath<Self, Set<String>>) {
    guard let name = word(index) else { return }
    let isHidden = isPrivate(before: index) || isInPrivateExtension(index)
    self[keyPath: isHidden ? \.others : kind].insert(name)
  }

  /// Where a declaration at the present place is kept.
  private var lasting: WritableKeyPath<Self, Set<String>> {
    scopes == [.extensionBody] ? \.members : \.others
  }

  private func isPrivate(before index: Int) -> Bool {
    let line = tokens[..<index].reversed().prefix { $0.line == tokens[index].line }
    return line.contains { $0.text == "private" || $0.text == "fileprivate" }
  }

  private func isInPrivateExtension(_ index: Int) -> Bool {
    guard scopes == [.extensionBody],
      let start = tokens[..<index].lastIndex(where: { $0.text == "extension" })
    else { return false }
    return isPrivate(before: start)
  }

  /// Looks back for the word that introduced what a brace opens.
  private func scope(openedAt index: Int) -> Scope {
    guard scopes.allSatisfy({ $0 != .body }) else { return .body }
    for token in tokens[..<index].reversed() {
      switch token.text {
      case "extension": return .extensionBody
      case "struct", "enum", "class", "protocol", "actor": return .type
      case "{", "}", "func", "init", "subscript", "var", "let", "=", "deinit": return .body
      default: continue
      }
    }
    return .body
  }

  /// Names before a colon in the parentheses that follow a function's name.
  private mutating func collectParameters(after index: Int) {
    guard let opening = tokens[index...].firstIndex(where: { $0.text == "(" }),
      opening <= index + 12
    else { return }
    var depth = 0
    for place in opening..<tokens.count {
      switch tokens[place].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth == 1: if let name = word(place - 1) { others.insert(name) }
      default: break
      }
      if depth == 0 { return }
    }
  }

  /// `case a, b(Int), c = 1`; in a switch the words are those of patterns, which does no harm.
  private mutating func collectCases(after index: Int) {
    var depth = 0
    for place in (index + 1)..<max(index + 1, tokens.count) {
      let (text, before) = (tokens[place].text, tokens[place - 1].text)
      guard tokens[place].line - tokens[index].line < 4 else { return }
      switch text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth == 0, "{", "}", "case": return
      case _ where depth == 0 && (before == "case" || before == ","):
        if let name = word(place) { others.insert(name) }
      default: break
      }
    }
  }

  /// `let a`, `var (a, b)`, `for (a, b) in`, `let a = 1, b = 2` as far as the first sign.
  private mutating func collectValues(after index: Int) {
    let kind = tokens[index].text == "for" ? \Self.others : lasting
    for place in (index + 1)..<max(index + 1, tokens.count) {
      switch tokens[place].text {
      case "(", ")", ",", "case", "let", "var", "_": continue
      case "in": return
      case _ where word(place) != nil:
        declare(at: place, as: kind)
        if place + 1 < tokens.count, ![",", ")", "in"].contains(tokens[place + 1].text) { return }
      default: return
      }
    }
  }

  /// `{ a, b in`
  private mutating func collectClosureParameters(after index: Int) {
    var names: [String] = []
    for place in (index + 1)..<max(index + 1, min(index + 24, tokens.count)) {
      switch tokens[place].text {
      case "in": return others.formUnion(names)
      case ",", "(", ")", ":", "_", "[", "]", "?", ".", "<", ">", "-": continue
      default:
        guard let name = word(place), !Self.statementWords.contains(name) else { return }
        names.append(name)
      }
    }
  }

  private mutating func collectUses() {
    for index in tokens.indices where tokens[index].isWord {
      let before = index > 0 ? tokens[index - 1].text : ""
      let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
      if after == ":" && ["(", ","].contains(before) { continue }
      uses.insert(
        Use(name: tokens[index].text, isMember: before == ".", line: tokens[index].line))
    }
  }
}
