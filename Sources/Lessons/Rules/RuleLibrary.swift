package import Simulation

/// The update rules that the binary carries: those that are compiled, and those that are written as
/// formulas.
package enum RuleLibrary {
  /// Of the rules written as formulas: a file each, in the order of the list.
  private static let files: [(name: String, bytes: [UInt8])] = []

  /// All rules that are known everywhere, the compiled ones first.
  package static let names = Rule.builtIn.map(\.id) + files.map(\.name)

  /// The rule of this name; nil if there is none.
  package static func rule(named name: String) -> Rule? {
    if let rule = Rule(builtIn: name) { return rule }
    return formulas[name].map { .formulas($0) }
  }

  /// The text of a bundled rule file, nil if there is none of this name.
  package static func text(of name: String) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static let formulas: [String: FormulaRule] = {
    var rules: [String: FormulaRule] = [:]
    for file in files {
      for rule in (try? RuleFile.rules(bytes: file.bytes, file: file.name)) ?? [] {
        rules[rule.name] = rule
      }
    }
    return rules
  }()
}

extension Scene {
  /// The rule that a name means: the one that is run, then those of rule files and of the scene, then
  /// those that are known everywhere; nil if there is none.
  package func rule(named name: String) -> Rule? {
    if let rule = Rule(builtIn: name) { return rule }
    let run = optimizers.map(\.rule).first { $0.id == name }
    let own = rules.first { $0.name == name }.map(Rule.formulas)
    return run ?? own ?? RuleLibrary.rule(named: name)
  }

  /// The names of all rules that it could run.
  package var ruleNames: [String] {
    RuleLibrary.names + rules.map(\.name).filter { !RuleLibrary.names.contains($0) }
  }
}
