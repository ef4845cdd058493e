import Simulation

/// Makes the programs of an update rule.
struct RuleCompiler {
  let quantities: RuleQuantities
  private let rule: UpdateRule
  private let numbers: [String: Double]
  private let coordinates: Int
  private let decayShares: Vector
  /// All names after a step, and how they were before it.
  private var translation: RuleTranslation
  private var before: [String: RuleValue] = [:]

  /// - Parameters:
  ///   - coordinates: how many weights are told apart: all, or one that stands for any.
  ///   - decayShares: what each weight feels of λ.
  ///   - reached: the carried names that λ is known to reach.
  init(
    _ rule: UpdateRule, coordinates: Int, numbers: [String: Double], decayShares: Vector,
    reached: Set<String>
  ) {
    self.rule = rule
    self.coordinates = coordinates
    self.numbers = numbers
    self.decayShares = decayShares
    quantities = RuleQuantities(rule, reached: reached)
    translation = RuleTranslation(coordinates: coordinates)
    translation.define(numbers)
    defineStep()
    before = translation.values
    for line in rule.assignments {
      var value = translation.value(of: line.formula)
      value.isKnown = false
      value.isNumber = value.isNumber && quantities.place(of: line.name) == nil
      translation.values[line.name] = value
    }
  }

  /// The carried names that λ reaches in a step, given those that it was known to reach.
  var namesReached: Set<String> {
    var starts = startTranslation
    let begun = quantities.carried.filter { starts.start(of: $0, in: rule).isDecayed }
    let moved = translation.values["w"]?.isDecayed == true ? rule.positions : []
    let carriedOn = quantities.carried.filter { translation.values[$0]?.isDecayed == true }
    return Set(begun + carriedOn).union(moved.intersection(quantities.carried))
  }

  /// Those of them whose values without decay the parts of a step are made of. What the others would be,
  /// such as a second moment, which is only a scale, nobody asks.
  var namesFollowed: Set<String> {
    var found: Set<String> = []
    var waiting = quantities.followed.contains(rule.shown) ? [rule.shown] : []
    var nodes = after(rule.shown).undecayed
    while true {
      let read = translation.graph.inputs(of: nodes)
      waiting += quantities.followed.filter { name in
        guard let place = quantities.undecayedPlace(of: name) else { return false }
        return (0..<coordinates).contains { read.contains(input(place, $0)) }
      }
      let new = Set(waiting).subtracting(found)
      if new.isEmpty { return found }
      found.formUnion(new)
      nodes = new.flatMap { after($0).undecayed }
      waiting = []
    }
  }

  // MARK: Inputs

  private func input(_ quantity: Int, _ coordinate: Int) -> Int {
    coordinates * quantity + coordinate
  }

  private func input(behindState place: Int) -> Int {
    coordinates * quantities.layout.quantities + place
  }

  private var inputCount: Int { input(behindState: coordinates + 3) }

  private mutating func defineStep() {
    let weight = quantity(0)
    translation.values["w"] = RuleValue(real: weight, undecayed: weight)
    for name in quantities.carried { translation.values[name] = carriedValue(name) }
    let gradient = (0..<coordinates).map {
      translation.graph.variable(.input(input(behindState: $0)))
    }
    translation.values["g"] = RuleValue(real: gradient, undecayed: gradient)
    if let place = quantities.lastGradient {
      let last = quantity(place)
      translation.values["g_old"] = RuleValue(real: last, undecayed: last)
    }
    translation.define("t", as: .t)
    let behind = coordinates
    translation.define("lr", as: .input(input(behindState: behind)))
    translation.define("schedule", as: .input(input(behindState: behind + 1)))
    translation.defineDecay(as: .input(input(behindState: behind + 2)), decayShares)
  }

  private mutating func quantity(_ place: Int) -> [Graph.ID] {
    (0..<coordinates).map { translation.graph.variable(.input(input(place, $0))) }
  }

  /// A name as the last step left it. One that is a position has moved along with w.
  private mutating func carriedValue(_ name: String) -> RuleValue {
    guard let place = quantities.place(of: name) else { preconditionFailure("a carried name") }
    let real = quantity(place)
    guard let second = quantities.undecayedPlace(of: name) else {
      return RuleValue(real: real, undecayed: real)
    }
    var undecayed = quantity(second)
    if rule.positions.contains(name), let origin = quantities.undecayedWeight {
      let (weight, old) = (quantity(0), quantity(origin))
      for index in undecayed.indices {
        let moved = translation.graph.apply(.subtract, weight[index], old[index])
        undecayed[index] = translation.graph.apply(.add, undecayed[index], moved)
      }
    }
    return RuleValue(real: real, undecayed: undecayed)
  }

  // MARK: Programs

  /// Results for both coordinates.
  private func results(_ nodes: [Graph.ID], at quantity: Int?) -> [Program.Result] {
    nodes.enumerated().map { coordinate, node in
      Program.Result(node: node, replacedInput: quantity.map { input($0, coordinate) })
    }
  }

  func step(_ detail: RuleDetail) -> Program {
    var translation = translation
    var all: [Program.Result] = []
    if detail == .complete {
      for part in parts(in: &translation) { all += results(part, at: nil) }
      for line in rule.assignments { all += results(after(line.name).real, at: nil) }
    }
    all += results(after("w").real, at: 0)
    if let place = quantities.lastGradient { all += results(after("g").real, at: place) }
    for name in quantities.carried {
      all += results(after(name).real, at: quantities.place(of: name))
      guard detail != .none, let place = quantities.undecayedPlace(of: name) else { continue }
      all += results(after(name).undecayed, at: place)
    }
    if detail != .none, let place = quantities.undecayedWeight {
      all += results(after("w").undecayed, at: place)
    }
    return Program(results: all, inputs: inputCount, in: translation.graph)
  }

  private func after(_ name: String) -> RuleValue {
    guard let value = translation.values[name] else { preconditionFailure("no '\(name)'") }
    return value
  }

  /// The adaptive and the decay step of what is shown: NaN where they can't be told apart.
  private func parts(in translation: inout RuleTranslation) -> [[Graph.ID]] {
    guard let begin = before[rule.shown] else { preconditionFailure("what is shown is carried") }
    let end = after(rule.shown)
    var parts: [[Graph.ID]] = [[], []]
    for index in 0..<coordinates {
      let pair = translation.graph.parts(
        (begin.real[index], end.real[index]), (begin.undecayed[index], end.undecayed[index]))
      parts[0].append(pair.adaptive)
      parts[1].append(pair.decay)
    }
    return parts
  }

  /// Where the gradient is taken; nil where that is w.
  var place: Program? {
    guard let formula = rule.place else { return nil }
    var translation = translation
    translation.values = before
    let place = translation.value(of: formula)
    return Program(
      results: results(place.real, at: nil), inputs: inputCount, in: translation.graph)
  }

  // MARK: Start

  private var startTranslation: RuleTranslation {
    var translation = RuleTranslation(coordinates: coordinates)
    translation.define(numbers)
    let weight = (0..<coordinates).map {
      translation.graph.variable(.input(input(0, $0)))
    }
    translation.values["w"] = RuleValue(real: weight, undecayed: weight)
    let decay = input(behindState: coordinates + 2)
    translation.defineDecay(as: .input(decay), decayShares)
    return translation
  }

  /// Gives every carried name its start.
  var start: Program {
    var translation = startTranslation
    var all: [Program.Result] = []
    for name in quantities.carried {
      let value = translation.start(of: name, in: rule)
      all += results(value.real, at: quantities.place(of: name))
      if let place = quantities.undecayedPlace(of: name) {
        all += results(value.undecayed, at: place)
      }
    }
    if let place = quantities.undecayedWeight {
      all += results(translation.values["w"]?.real ?? [], at: place)
    }
    return Program(results: all, inputs: inputCount, in: translation.graph)
  }
}

extension RuleTranslation {
  fileprivate mutating func define(_ numbers: [String: Double]) {
    for (name, number) in numbers { define(name, as: number) }
  }

  /// A name before the first step: its `init`, which may use others, or 0.
  fileprivate mutating func start(of name: String, in rule: UpdateRule) -> RuleValue {
    if let value = values[name] { return value }
    guard let start = rule.starts.first(where: { $0.name == name }) else {
      define(name, as: 0)
      return values[name] ?? RuleValue(real: [], undecayed: [])
    }
    for other in start.formula.names where values[other] == nil {
      _ = self.start(of: other, in: rule)
    }
    var value = value(of: start.formula)
    value.isKnown = false
    values[name] = value
    return value
  }
}

extension Graph {
  /// A step from what was to what is, and the same without decay, as two parts.
  fileprivate mutating func parts(
    _ real: (begin: ID, end: ID), _ undecayed: (begin: ID, end: ID)
  ) -> (adaptive: ID, decay: ID) {
    let adaptive = apply(.subtract, undecayed.end, undecayed.begin)
    let isPlain = real.begin == undecayed.begin
    let decay =
      isPlain
      ? apply(.subtract, real.end, undecayed.end)
      : apply(.subtract, apply(.subtract, real.end, real.begin), adaptive)
    // 0 if both are finite, else NaN.
    let doubt = apply(
      .add, apply(.subtract, adaptive, adaptive), apply(.subtract, decay, decay))
    let isKnown = apply(.equal, doubt, constant(0))
    return (
      apply(.select, isKnown, adaptive, constant(.nan)),
      apply(.select, isKnown, decay, constant(.nan))
    )
  }
}
