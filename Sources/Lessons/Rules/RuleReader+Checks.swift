import Surfaces

/// What must hold of a rule whose formulas could all be read.
extension RuleReader {
  /// w is assigned once, in the last line; every other name at most once, and by a name that it may have.
  mutating func checkNames() {
    var first: [String: Int] = [:]
    for line in lines {
      defer { first[line.name] = first[line.name] ?? line.place.line }
      if let problem = problem(ofName: line, first: first[line.name]) {
        fields.report(.rule(.line(problem)), at: line.place)
      }
    }
    checkWeight()
  }

  private func problem(ofName line: Line, first: Int?) -> RuleProblem.LineProblem? {
    let name = line.name
    if let first {
      return name == "w" ? .weightTwice(firstLine: first) : .twice(name, firstLine: first)
    }
    if name == "w" { return nil }
    guard SceneName.isIdentifier(name) else { return .badName(name) }
    if RuleName.readable.contains(name) { return .readOnly(name) }
    if RuleName.reserved.contains(name) { return .reserved(name) }
    guard let constant = constants.first(where: { $0.name == name }) else { return nil }
    return .assignsConstant(name, line: constant.place.line)
  }

  private mutating func checkWeight() {
    guard let last = lines.last else { return }
    guard let weight = lines.first(where: { $0.name == "w" }) else {
      return fields.report(.rule(.line(.noWeight)), at: last.place)
    }
    guard last.name != "w" else { return }
    fields.report(.rule(.line(.weightEarly(before: last.place.line))), at: weight.place)
  }

  /// What a step works out and remembers has its limits.
  mutating func checkSize(of rule: UpdateRule) {
    let place = stepPlace
    let parts = rule.assignments.reduce(0) { $0 + $1.formula.size }
    if parts > RuleLimits.parts {
      fields.report(.rule(.line(.tooManyParts(limit: RuleLimits.parts))), at: place)
    }
    let carried = rule.carried.count
    if carried > RuleLimits.carried {
      fields.report(.rule(.line(.tooManyCarried(carried, limit: RuleLimits.carried))), at: place)
    }
  }

  /// Starts are of names that need one, out of what is known before the first step; all constants are read.
  mutating func checkStarts(of rule: UpdateRule) {
    for start in starts { checkStart(start, of: rule) }
    let read = rule.namesRead
    for constant in constants where !read.contains(constant.name) {
      fields.report(.rule(.start(.constantUnread(constant.name))), at: constant.place)
    }
  }

  private mutating func checkStart(_ start: Line, of rule: UpdateRule) {
    if let problem = problem(ofStart: start.name, of: rule) {
      return fields.report(.rule(problem), at: start.place)
    }
    if let circle = circle(from: start.name) {
      return fields.report(.rule(.start(.startsInCircle(circle))), at: start.place)
    }
    let allowed = Set(RuleName.readableAtStart + constants.map(\.name) + starts.map(\.name))
    let misplaced = (start.formula?.names ?? []).subtracting(allowed)
    for name in misplaced.sorted() {
      let isOfStep = RuleName.readable.contains(name)
      fields.report(
        .rule(.start(isOfStep ? .startReadsStep(name) : .startReadsState(name))),
        at: start.place(of: name))
    }
  }

  private func problem(ofStart name: String, of rule: UpdateRule) -> RuleProblem? {
    if name == "w" { return .start(.startOfWeight) }
    if constants.contains(where: { $0.name == name }) { return .start(.startOfConstant(name)) }
    guard SceneName.isIdentifier(name) else { return .line(.badName(name)) }
    if RuleName.reserved.contains(name) { return .line(.reserved(name)) }
    let assigned = rule.assignments.map(\.name)
    guard assigned.contains(name) || isRead(name, besides: name, in: rule) else {
      return .start(.startUnused(name, nearest: nearestName(to: name, in: assigned)))
    }
    return rule.carried.contains(name) || isReadAtStart(name) ? nil : .start(.startUseless(name))
  }

  private func isRead(_ name: String, besides own: String, in rule: UpdateRule) -> Bool {
    let others = rule.starts.filter { $0.name != own }.map(\.formula)
    let formulas = rule.assignments.map(\.formula) + others + (rule.place.map { [$0] } ?? [])
    return formulas.contains { $0.names.contains(name) } || rule.shown == name
  }

  private func isReadAtStart(_ name: String) -> Bool {
    starts.contains { $0.name != name && $0.formula?.names.contains(name) == true }
  }

  /// The names that need each other's starts, from one back to itself; nil if it doesn't need its own.
  private func circle(from name: String) -> [String]? {
    var paths = [[name]]
    var seen: Set<String> = []
    while let path = paths.popLast(), let end = path.last {
      guard let start = starts.first(where: { $0.name == end }) else { continue }
      for next in (start.formula?.names ?? []).sorted()
      where starts.contains(where: { $0.name == next }) {
        if next == name { return path + [name] }
        if seen.insert(next).inserted { paths.append(path + [next]) }
      }
    }
    return nil
  }
}
