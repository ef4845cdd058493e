package import Simulation

/// Rules of files that were named beside a scene: they come before its own.
package struct RuleFiles: Hashable, Sendable {
  /// As the command line names the files.
  package private(set) var paths: [String] = []
  package var rules: [FormulaRule] = []

  package init() {}

  /// Takes in a file's rules, before which those of earlier files come.
  package mutating func add(_ path: String, _ rules: [FormulaRule]) {
    paths.append(path)
    self.rules += rules.filter { rule in !self.rules.contains { $0.name == rule.name } }
  }
}
