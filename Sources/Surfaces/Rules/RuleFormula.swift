/// A formula of an update rule: the same for each weight.
package struct RuleFormula: Hashable, Sendable {
  package let text: String
  let tree: SyntaxTree<RuleFunction>
  /// The names that occur.
  package let names: Set<String>

  /// - Parameter names: the constants and names that the rule has of its own.
  package init(_ text: String, names: [String]) throws(FormulaError) {
    var vocabulary = Vocabulary(
      variables: RuleName.readable + names, functions: RuleFunction.all)
    vocabulary.strangers = RuleName.strangers
    self.text = text
    tree = try SyntaxTree(text, vocabulary: vocabulary)
    self.names = tree.variables
  }

  /// The first function over all weights; nil if it has none.
  var functionOverAllWeights: String? {
    for case .call(let function, _) in tree.nodes where function.isOverAllWeights {
      return function.name
    }
    return nil
  }

  /// How many numbers, names, operators and calls it has.
  package var size: Int { tree.nodes.count }

  /// Where a name first stands in the text, in Unicode scalars.
  package func place(of name: String) -> Range<Int>? {
    zip(tree.nodes, tree.ranges).filter { $0.0 == .variable(name) }.map(\.1)
      .min { $0.lowerBound < $1.lowerBound }
  }
}
