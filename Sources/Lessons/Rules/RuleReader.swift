import Simulation
import Surfaces

/// Reads one rule of `rules:`.
///
/// Names are collected first, for formulas may read what stands in later lines. Each mistake is noted at its
/// place; the first one in the file is reported.
struct RuleReader {
  let name: String
  var fields: MappingReader
  /// The constants with their values, and where each stands.
  var constants: [(name: String, value: Double, place: Place)] = []
  /// Lines of `step` and entries of `init` that have a name and a formula's text.
  var lines: [Line] = []
  var starts: [Line] = []
  /// Where the list of lines begins.
  var stepPlace: Place?

  /// A name with the text that says what it is.
  struct Line {
    var name: String
    /// Where the line begins.
    var place: Place
    /// As it is written, without white space at its ends.
    var text: String
    var value: ValueReader
    /// Where in the text the formula begins, in Unicode scalars.
    var offset = 0
    /// The formula, once it is read.
    var formula: RuleFormula?
  }

  /// - Precondition: a rule may have this name.
  static func rule(named name: String, in value: ValueReader) throws(Mistake) -> FormulaRule {
    var value = value
    value.subject = name
    var reader = RuleReader(name: name, fields: try value.fields(of: .rule))
    return try reader.read()
  }

  private init(name: String, fields: MappingReader) {
    self.name = name
    self.fields = fields
  }

  private mutating func read() throws(Mistake) -> FormulaRule {
    var rule = UpdateRule(name: name, assignments: [])
    rule.ownLabel = fields.optional("label", as: ValueReader.text)
    rule.about = fields.optional("about", as: ValueReader.text)
    rule.source = fields.optional("source", as: ValueReader.text)
    rule.caveat = fields.optional("caveat", as: ValueReader.text)
    readConstants()
    readStarts()
    readLines()
    parse(\.lines)
    parse(\.starts)
    rule.place = readPlace()
    rule.assignments = lines.compactMap(\.assignment)
    rule.starts = starts.compactMap(\.assignment)
    rule.constantNames = constants.map(\.name)
    rule.shown = readShown() ?? "w"
    checkNames()
    if fields.isSound { checkSize(of: rule) }
    if fields.isSound { checkStarts(of: rule) }
    try fields.finish()
    return FormulaRule(rule, constants: constants.map(\.value))
  }

  /// What formulas of the rule may read beside what all may.
  private var names: [String] {
    var names = constants.map(\.name)
    for line in lines + starts where line.name != "w" && !names.contains(line.name) {
      names.append(line.name)
    }
    return names
  }

  // MARK: Constants

  private mutating func readConstants() {
    var found: [(name: String, value: Double, place: Place)] = []
    _ = fields.optional("with") { value throws(Mistake) in
      var numbers = try value.fields(wanted: "names and numbers, such as {b1: 0.9}")
      guard numbers.keys.count <= RuleLimits.constants else {
        throw value.mistake(
          .value(
            .tooMany(
              subject: value.subject, count: numbers.keys.count, limit: RuleLimits.constants)))
      }
      for name in numbers.keys {
        let place = numbers.place(of: name) ?? value.place
        let number = numbers.optional(name, as: ValueReader.constant)
        if !SceneName.isIdentifier(name) {
          numbers.report(.rule(.line(.badName(name))), at: place)
        } else if RuleName.reserved.contains(name) {
          numbers.report(.rule(.start(.reservedConstant(name))), at: place)
        }
        found.append((name, number ?? 1, place))
      }
      try numbers.finish()
    }
    constants = found
  }

  // MARK: Lines

  private mutating func readStarts() {
    var found: [Line] = []
    _ = fields.optional("init") { value throws(Mistake) in
      guard case .mapping(let entries) = value.node.content else {
        throw value.mistake(
          .value(
            .wrongShape(
              subject: value.subject, found: value.node.shape,
              wanted: "names and formulas, such as {a: w}")))
      }
      for entry in entries {
        let formula = ValueReader(subject: entry.key, node: entry.value, source: value.source)
        let text = try formula.scalar(wanted: "a formula")
        found.append(Line(name: entry.key, place: entry.keyPlace, text: text, value: formula))
      }
    }
    starts = found
  }

  private mutating func readLines() {
    var found: [Line] = []
    var place: Place?
    fields.required("step", placeholder: (), example: "[w = w - lr*g]") {
      value throws(Mistake) in
      if case .scalar(let text, _) = value.node.content, !text.trimmingWhitespace.isEmpty {
        throw value.mistake(
          .value(
            .wrongShape(
              subject: value.subject, found: value.node.shape,
              wanted: "a list of lines, such as 'w = w - lr*g'")))
      }
      place = value.place
      let entries = try value.list(
        of: "lines, such as 'w = w - lr*g'", limit: RuleLimits.lines)
      for entry in entries { found.append(try entry.line()) }
    }
    (lines, stepPlace) = (found, place)
  }

  /// Reads the formulas of lines whose names are all known by now.
  private mutating func parse(_ path: WritableKeyPath<RuleReader, [Line]>) {
    let names = names
    for index in self[keyPath: path].indices {
      let line = self[keyPath: path][index]
      do throws(FormulaError) {
        self[keyPath: path][index].formula = try RuleFormula(line.formulaText, names: names)
      } catch {
        fields.report(
          .value(.formula(error.message)), at: line.place(of: error.range.lowerBound))
      }
    }
  }

  // MARK: `at` and `show`

  private mutating func readPlace() -> RuleFormula? {
    let names = names
    return fields.optional("at") { value throws(Mistake) in
      let formula = try value.ruleFormula(names: names)
      for name in ["g", "g_old"] {
        guard let range = formula.place(of: name) else { continue }
        throw Mistake(
          place: value.place(of: range.lowerBound, in: formula.text),
          problem: .rule(.use(.placeReadsGradient(name))))
      }
      return formula
    }
  }

  private mutating func readShown() -> String? {
    let names = names.filter { name in !constants.contains { $0.name == name } }
    let begun = starts.map(\.name)
    return fields.optional("show") { value throws(Mistake) in
      let name = try value.scalar(wanted: "a name")
      guard name == "w" || names.contains(name) else {
        throw value.mistake(
          .rule(.use(.unknownShown(name, nearest: nearestName(to: name, in: names + ["w"])))))
      }
      guard name == "w" || begun.contains(name) else {
        throw value.mistake(.rule(.use(.shownElsewhere(name))))
      }
      return name
    }
  }
}

extension RuleReader.Line {
  var formulaText: String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(offset)))
  }

  /// Where something in the formula stands.
  func place(of range: Int) -> Place { value.place(of: offset + range, in: text) }

  /// Where a name first stands in the formula.
  func place(of name: String) -> Place? {
    formula?.place(of: name).map { place(of: $0.lowerBound) }
  }

  var assignment: UpdateRule.Assignment? {
    formula.map { UpdateRule.Assignment(name: name, formula: $0, text: text) }
  }
}

extension ValueReader {
  /// A constant of a rule: a number, of which one out of reach is infinite.
  fileprivate func constant() throws(Mistake) -> Double {
    do throws(Mistake) {
      return try number()
    } catch {
      guard case .value(.notANumber(let subject, let text, let cause?)) = error.problem,
        cause.reason == .tooLarge
      else { throw error }
      throw mistake(
        .value(
          .outOfRange(subject: subject, text: text, requirement: "must be a finite number")))
    }
  }

  fileprivate func ruleFormula(names: [String]) throws(Mistake) -> RuleFormula {
    try expression { text throws(FormulaError) in try RuleFormula(text, names: names) }
  }

  /// `NAME = FORMULA`.
  fileprivate func line() throws(Mistake) -> RuleReader.Line {
    if case .mapping = node.content { throw mistake(.rule(.line(.mapping(entry: subject)))) }
    let text = try scalar(wanted: "a line, such as 'w = w - lr*g'")
    guard let equals = text.firstAssignment else {
      throw mistake(.rule(.line(.nothingAssigned(entry: subject))))
    }
    let behind = text[text.index(after: equals)...]
    let formula = behind.drop(while: \.isWhitespace)
    let start = formula.isEmpty ? behind.startIndex : formula.startIndex
    return RuleReader.Line(
      name: String(text[..<equals]).trimmingWhitespace, place: place, text: text, value: self,
      offset: text.unicodeScalars.distance(from: text.startIndex, to: start))
  }
}

extension String {
  /// The first `=` that is no comparison's.
  fileprivate var firstAssignment: Index? {
    var previous: Character = " "
    for index in indices where self[index] == "=" {
      let next = self.index(after: index)
      let isDouble = next < endIndex && self[next] == "="
      if index > startIndex { previous = self[self.index(before: index)] }
      if !isDouble, !"=<>!".contains(previous) { return index }
    }
    return nil
  }
}
