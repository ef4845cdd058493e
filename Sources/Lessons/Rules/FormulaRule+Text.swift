import Simulation
package import Surfaces

extension FormulaRule {
  /// The definition that the rule was read from.
  package var text: UpdateRule? { definition as? UpdateRule }

  /// What it must not be taken for.
  package var caveat: String? { text?.caveat }

  /// The rule under `rules:`, with its present constants: read again, it is an equal rule.
  var field: YAMLValue.Field? {
    text.map { YAMLValue.Field(name, .mapping(fields(of: $0), .block)) }
  }

  private func fields(of rule: UpdateRule) -> [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = [
      ("label", rule.ownLabel), ("about", rule.about), ("source", rule.source),
      ("caveat", rule.caveat),
    ].compactMap { key, text in text.map { .init(key, .text($0)) } }
    if !constants.isEmpty {
      let numbers = zip(rule.constantNames, constants).map { name, value in
        YAMLValue.Field(name, .number(value))
      }
      fields.append(.init("with", .mapping(numbers)))
    }
    if !rule.starts.isEmpty {
      let starts = rule.starts.map { YAMLValue.Field($0.name, .text($0.text)) }
      fields.append(.init("init", .mapping(starts)))
    }
    if let place = rule.place { fields.append(.init("at", .text(place.text))) }
    fields.append(.init("step", .list(rule.assignments.map { .text($0.text) }, .block)))
    if rule.shown != "w" { fields.append(.init("show", .text(rule.shown))) }
    return fields
  }
}
