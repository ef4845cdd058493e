/// Which declarations of a file that others can use have no doc comment: types and functions. What a
/// property means is mostly its name, what an operator does its sign.
enum DocComments {
  /// What types do for protocols of the standard library.
  static let standardRequirements: Set = ["hash"]

  private static let types: Set = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]
  private static let modifiers: Set = [
    "static", "final", "mutating", "nonmutating", "override", "indirect", "nonisolated", "class",
  ]

  /// Lines from 1.
  ///
  /// - Parameter witnesses: functions that a protocol documents.
  static func missing(in lines: [String], witnesses: Set<String>) -> [Int] {
    lines.indices.filter { index in
      guard let name = name(declaredIn: lines[index]), !witnesses.contains(name) else {
        return false
      }
      let above = lines[..<index].last { !$0.trimmed.hasPrefix("@") }
      return above?.trimmed.hasPrefix("///") != true
    }
    .map { $0 + 1 }
  }

  /// The type or function that a line declares for other targets; nil for any other line.
  private static func name(declaredIn line: String) -> String? {
    var words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard let access = words.popFirst(), access == "public" || access == "package" else {
      return nil
    }
    while let word = words.first, modifiers.contains(String(word)),
      word != "class" || words.dropFirst().first == "func"
    {
      words.removeFirst()
    }
    guard let keyword = words.popFirst(), let declared = words.first else { return nil }
    let name = String(declared.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    guard keyword == "func" || types.contains(String(keyword)), !name.isEmpty else { return nil }
    return name
  }

  /// The functions that the protocols of a file ask for.
  static func requirements(in text: String) -> Set<String> {
    let tokens = SwiftTokens.all(in: text)
    return tokens.indices.reduce(into: []) { names, index in
      guard tokens[index].text == "protocol",
        let opening = tokens[index...].firstIndex(where: { $0.text == "{" }),
        let closing = FunctionLength.closing(opening, in: tokens)
      else { return }
      for place in opening..<closing where tokens[place].text == "func" {
        names.insert(tokens[place + 1].text)
      }
    }
  }
}

extension String {
  fileprivate var trimmed: Substring { drop(while: \.isWhitespace) }
}
