/// A function that the parser may meet.
package protocol LanguageFunction: Hashable, Sendable {
  var name: String { get }
  /// The names of its arguments; as many as it takes.
  var arguments: [String] { get }
  /// What stands at the place of an argument; an expression unless a function says otherwise.
  func kind(ofArgument index: Int) -> ArgumentKind
  /// The function of the same name with a part named among its arguments, which are so many; nil where
  /// there is none.
  func variant(arguments count: Int) -> Self?
}

/// What stands at the place of an argument.
package enum ArgumentKind: Hashable, Sendable {
  /// An expression in the names that may be used around the call.
  case expression
  /// One of the vocabulary's words by itself, such as the name of a run.
  case word
  /// One of the vocabulary's parts by itself, such as the name of a tensor.
  case part
  /// A part where one stands, else an expression: then the function is its `variant`.
  case partOrExpression
  /// An expression in the vocabulary's inner names, such as what is watched over many steps.
  case inner
}

extension LanguageFunction {
  package func kind(ofArgument index: Int) -> ArgumentKind { .expression }

  package func variant(arguments count: Int) -> Self? { nil }

  /// A call as messages show it: `atan2(y, x)`.
  package var usage: String { "\(name)(\(arguments.joined(separator: ", ")))" }
}

/// The names that a text may use besides the language's own constants.
package struct Vocabulary<Function: LanguageFunction>: Sendable {
  /// What an expression may use.
  package struct Names: Sendable {
    /// Variables and parameters, in the order in which messages list them.
    package var variables: [String]
    package var functions: [Function]

    package init(variables: [String], functions: [Function]) {
      self.variables = variables
      self.functions = functions
    }
  }

  /// Names that stand for something other than a number.
  package struct Words: Sendable {
    /// What one of them is called in messages: `run`.
    package var noun: String
    package var all: [String]

    package init(noun: String, all: [String]) {
      self.noun = noun
      self.all = all
    }
  }

  package var outer: Names
  /// For arguments of the kind `.inner`.
  package var inner: Names
  /// For arguments of the kind `.word`.
  package var words: Words
  /// For arguments of the kind `.part`: their names may have points inside.
  package var parts = Words(noun: "part", all: [])
  /// Functions that are called so elsewhere, with what is said of them.
  package var strangeFunctions: [String: String] = [:]
  /// Names that mean something elsewhere, with what is said where they stand for a value.
  package var strangers: [String: String] = [:]
  /// Whether `x(y+1)` is a product; where functions share names with variables, it is a call.
  package var multipliesParentheses: Bool

  /// A language whose arguments are all expressions.
  package init(variables: [String], functions: [Function]) {
    let names = Names(variables: variables, functions: functions)
    self.init(outer: names, inner: names, words: Words(noun: "word", all: []))
    multipliesParentheses = true
  }

  package init(outer: Names, inner: Names, words: Words) {
    self.outer = outer
    self.inner = inner
    self.words = words
    multipliesParentheses = false
  }
}
