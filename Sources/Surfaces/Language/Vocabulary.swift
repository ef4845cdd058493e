/// A function that the parser may meet.
package protocol LanguageFunction: Hashable, Sendable {
  var name: String { get }
  /// The names of its arguments; as many as it takes.
  var arguments: [String] { get }
}

extension LanguageFunction {
  /// A call as messages show it: `atan2(y, x)`.
  package var usage: String { "\(name)(\(arguments.joined(separator: ", ")))" }
}

/// The names that a text may use besides the language's own constants.
package struct Vocabulary<Function: LanguageFunction>: Sendable {
  /// Variables and parameters, in the order in which messages list them.
  package var variables: [String]
  package var functions: [Function]

  package init(variables: [String], functions: [Function]) {
    self.variables = variables
    self.functions = functions
  }
}
