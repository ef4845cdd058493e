/// A text understood: nodes of which every one comes after its operands, the root last.
///
/// A flat list instead of a tree of boxes, so that neither walking nor freeing it recurses.
package struct SyntaxTree<Function: LanguageFunction>: Hashable, Sendable {
  /// A node's place in `nodes`.
  package typealias Index = Int

  /// A number, a name, or an operation on nodes before it.
  package enum Node: Hashable, Sendable {
    case number(Double)
    /// A variable or, as a function's argument of the kind `.word`, a word.
    case variable(String)
    case negation(Index)
    case binary(BinaryOperator, Index, Index)
    case call(Function, [Index])
  }

  package let nodes: [Node]
  /// For each node, where it stands in the text, in Unicode scalars.
  package let ranges: [Range<Int>]

  /// Reads a text.
  package init(_ text: String, vocabulary: Vocabulary<Function>) throws(FormulaError) {
    let scalars = Array(text.unicodeScalars)
    let lexer = try Lexer(scalars, joinsPoints: !vocabulary.parts.all.isEmpty)
    var parser = Parser(source: scalars, tokens: lexer.tokens, vocabulary: vocabulary)
    do throws(FormulaError) {
      try parser.parse()
    } catch {
      // Behind a sign that couldn't be read, a part that seems to be missing may be that sign.
      let mistakes = lexer.mistakes + parser.mistakes
      throw FormulaError(joining: lexer.mistakes.isEmpty ? mistakes + [error] : mistakes)
    }
    let mistakes = lexer.mistakes + parser.mistakes
    guard mistakes.isEmpty else { throw FormulaError(joining: mistakes) }
    nodes = parser.nodes
    ranges = parser.ranges
  }

  /// The variables and words that occur.
  package var variables: Set<String> {
    var names: Set<String> = []
    for case .variable(let name) in nodes { names.insert(name) }
    return names
  }
}

/// An operator between two operands, as it is written.
package enum BinaryOperator: String, CaseIterable, Hashable, Sendable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"

  /// How tightly it binds; 4 is left for the signs.
  package var precedence: Int {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: 1
    case .add, .subtract: 2
    case .multiply, .divide: 3
    case .power: 5
    }
  }

  package var isComparison: Bool { precedence == 1 }
}
