package import Simulation

/// The update rules that the binary carries: those that are compiled, and those that are written as
/// formulas.
package enum RuleLibrary {
  /// Of the rules written as formulas: `Scenes/Rules/NAME.yaml`, in the order of the list; a test compares
  /// it with the folder.
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("adabelief", PackageResources.adabelief_yaml),
    ("adagrad+l2", PackageResources.adagrad_l2_yaml),
    ("adam-atan2", PackageResources.adam_atan2_yaml),
    ("adamc", PackageResources.adamc_yaml),
    ("adamhd", PackageResources.adamhd_yaml),
    ("adamw-cwd", PackageResources.adamw_cwd_yaml),
    ("adamw-independent", PackageResources.adamw_independent_yaml),
    ("adamw-to-start", PackageResources.adamw_to_start_yaml),
    ("adan", PackageResources.adan_yaml),
    ("amsgradw", PackageResources.amsgradw_yaml),
    ("c-adamw", PackageResources.c_adamw_yaml),
    ("c-lion", PackageResources.c_lion_yaml),
    ("grokfast-adamw", PackageResources.grokfast_adamw_yaml),
    ("lion", PackageResources.lion_yaml),
    ("lookahead-adamw", PackageResources.lookahead_adamw_yaml),
    ("nag", PackageResources.nag_yaml),
    ("normalized-momentum", PackageResources.normalized_momentum_yaml),
    ("prodigy", PackageResources.prodigy_yaml),
    ("radamw", PackageResources.radamw_yaml),
    ("rmsprop+l2", PackageResources.rmsprop_l2_yaml),
    ("rmsprop-centered+l2", PackageResources.rmsprop_centered_l2_yaml),
    ("schedule-free-adamw", PackageResources.schedule_free_adamw_yaml),
    ("signum", PackageResources.signum_yaml),
    ("signum+l2", PackageResources.signum_l2_yaml),
    ("sgd-formula", PackageResources.sgd_formula_yaml),
    ("sgd+l2-formula", PackageResources.sgd_l2_formula_yaml),
    ("sgdw-formula", PackageResources.sgdw_formula_yaml),
    ("normalized-formula", PackageResources.normalized_formula_yaml),
    ("adam-formula", PackageResources.adam_formula_yaml),
    ("adam+l2-formula", PackageResources.adam_l2_formula_yaml),
    ("adamw-formula", PackageResources.adamw_formula_yaml),
    ("adamw-paper-formula", PackageResources.adamw_paper_formula_yaml),
    ("adamw-prox-formula", PackageResources.adamw_prox_formula_yaml),
    ("adamw-after-formula", PackageResources.adamw_after_formula_yaml),
    ("adam+l2-m-formula", PackageResources.adam_l2_m_formula_yaml),
    ("adam+l2-v-formula", PackageResources.adam_l2_v_formula_yaml),
  ]

  /// All rules that are known everywhere, the compiled ones first.
  package static let names = Rule.builtIn.map(\.id) + files.map(\.name)

  /// The rule of this name; nil if there is none.
  package static func rule(named name: String) -> Rule? {
    if let rule = Rule(builtIn: name) { return rule }
    return formulas[name].map { .formulas($0) }
  }

  /// All of them, in the order of their names.
  package static var rules: [Rule] { names.compactMap(rule) }

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
    let own = (ruleFiles.rules + rules).first { $0.name == name }.map(Rule.formulas)
    return run ?? own ?? RuleLibrary.rule(named: name)
  }

  /// The names of all rules that it could run.
  package var ruleNames: [String] {
    RuleLibrary.names
      + (ruleFiles.rules + rules).map(\.name).filter { !RuleLibrary.names.contains($0) }
  }
}
