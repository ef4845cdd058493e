package import Simulation
import Surfaces

/// Rules that a text defines: those of a rule file, whose only key is `rules`, or of a scene.
package enum RuleFile {
  /// Whether a text is a rule file rather than a scene: it has rules, and nothing that only a scene has.
  package static func isOne(_ bytes: some Collection<UInt8>) -> Bool {
    guard let text = try? SceneText(bytes: bytes), let root = try? SceneDocument.root(of: text),
      case .mapping(let fields) = root.content
    else { return false }
    let keys = Set(fields.map(\.key))
    return keys.contains("rules")
      && keys.isDisjoint(with: ["title", "start", "loss", "batch", "data", "network"])
  }

  /// Reads a rule file.
  ///
  /// - Throws: the first mistake in the file.
  package static func rules(
    bytes: some Collection<UInt8>, file: String
  ) throws(SceneError) -> [FormulaRule] {
    do {
      let text = try SceneText(bytes: bytes)
      let root = ValueReader(
        subject: "the rule file", node: try SceneDocument.root(of: text), source: text)
      var fields = try root.fields(wanted: "rules, such as 'rules:' with a name below")
      let rules = fields.required(
        "rules", placeholder: [], example: "{mine: {step: [w = w - lr*g]}}",
        as: ValueReader.rules)
      for key in fields.keys where key != "rules" {
        fields.report(.rule(.name(.foreignKeyOfFile(key))), at: fields.place(of: key))
      }
      try fields.finish(allowing: fields.keys)
      return rules
    } catch {
      throw SceneError(
        file: file, line: error.place.line, column: error.place.column, problem: error.problem)
    }
  }
}

extension ValueReader {
  /// The rules of `rules:`, in the file's order.
  func rules() throws(Mistake) -> [FormulaRule] {
    if case .mapping(let fields) = node.content, fields.isEmpty {
      throw mistake(.rule(.name(.noRules)))
    }
    var fields = try fields(
      wanted: "names and what they do, such as {mine: {step: [w = w - lr*g]}}")
    guard fields.keys.count <= RuleLimits.rules else {
      throw mistake(
        .value(
          .tooMany(subject: subject, count: fields.keys.count, limit: RuleLimits.rules)))
    }
    var rules: [FormulaRule] = []
    for name in fields.keys {
      if let problem = RuleName.problem(ofRule: name) {
        fields.report(.rule(.name(problem)), at: fields.place(of: name))
      }
      let rule = fields.optional(name) { value throws(Mistake) in
        try RuleReader.rule(named: name, in: value)
      }
      if let rule { rules.append(rule) }
    }
    try fields.finish()
    return rules
  }
}

extension RuleName {
  /// Why a rule can't have this name; nil if it can.
  fileprivate static func problem(ofRule name: String) -> RuleProblem.NameProblem? {
    if Rule(builtIn: name) != nil { return .builtInName(name) }
    let isLegal =
      name.utf8.first.map { ("a"..."z").contains(Character(Unicode.Scalar($0 | 0x20))) } == true
      && name.utf8.count <= RuleLimits.nameLength
      && name.utf8.allSatisfy { byte in
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80
          || ("0"..."9").contains(Character(Unicode.Scalar(byte))) || "_+-".utf8.contains(byte)
      }
    return isLegal ? nil : .name(name)
  }
}
