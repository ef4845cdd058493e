import Surfaces

// What is true or false, and not a number that happens not to be 0.
extension ClaimExpression {
  /// Comparisons are conditions, and so are products, sums, `min`, `max` and `where` of conditions;
  /// what a `where` chooses from may also be 0 or 1.
  ///
  /// - Throws: where a number stands in the place of a condition.
  func requireCondition() throws(FormulaError) {
    var isCondition: [Bool] = []
    for index in tree.nodes.indices {
      let parts = conditions(of: index)
      isCondition.append(
        isComparison(index) || (!parts.isEmpty && parts.allSatisfy { isCondition[$0] }))
    }
    var culprit = tree.nodes.count - 1
    if isCondition[culprit] { return }
    while case let parts = conditions(of: culprit), parts.contains(where: { isCondition[$0] }),
      let number = parts.first(where: { !isCondition[$0] })
    {
      culprit = number
    }
    throw FormulaError(
      range: tree.ranges[culprit],
      message: SceneProblem.shortened(text(of: culprit))
        + " is a number, neither true nor false; compare it, with <, <=, >, >=, == or !=")
  }

  private func isComparison(_ index: Int) -> Bool {
    if case .binary(let symbol, _, _) = tree.nodes[index] { symbol.isComparison } else { false }
  }

  /// The parts that must be conditions for the whole to be one.
  private func conditions(of index: Int) -> [Int] {
    switch tree.nodes[index] {
    case .binary(.add, let a, let b), .binary(.multiply, let a, let b): [a, b]
    case .call(.formula(.min), let parts), .call(.formula(.max), let parts): parts
    case .call(.formula(.where), let parts):
      parts.enumerated().filter { $0 == 0 || !isTruthValue($1) }.map(\.element)
    default: []
    }
  }

  private func isTruthValue(_ index: Int) -> Bool {
    tree.nodes[index] == .number(0) || tree.nodes[index] == .number(1)
  }
}
