import Simulation
import Surfaces

/// Measures the expressions of claims on the runs of a scene.
struct ClaimMeter {
  var runs: ClaimRuns
  let constants: [String: Double]
  var cache = SeriesCache()
  var maps: MapCache

  init(runs: ClaimRuns, constants: [String: Double], maps: MapCache = MapCache()) {
    self.runs = runs
    self.constants = constants
    self.maps = maps
  }

  /// The expression's value.
  ///
  /// - Throws: why there is none. Every part of the expression must have a finite value, even one
  ///   that a `where` doesn't choose: nothing that a claim mentions goes unmeasured.
  mutating func value(of expression: ClaimExpression) throws(ClaimFailure) -> Double {
    let nodes = expression.tree.nodes
    var values = nodes.map { _ in Double.nan }
    for index in nodes.indices where !expression.isAside[index] {
      switch nodes[index] {
      case .number(let value): values[index] = value
      case .variable: values[index] = constant(expression.name(at: index))
      case .negation(let a): values[index] = -values[a]
      case .binary(let symbol, let a, let b): values[index] = symbol.value(values[a], values[b])
      case .call(let function, let arguments):
        let call = Call(expression: expression, arguments: arguments, values: values)
        values[index] = try value(of: function, call)
      }
      if let failure = ClaimFailure(values[index], of: expression.text(of: index)) { throw failure }
    }
    return values[values.count - 1]
  }

  private func constant(_ name: String) -> Double {
    guard let value = constants[name] else {
      preconditionFailure("the expression belongs to another scene")
    }
    return value
  }

  /// A call with its arguments' values.
  struct Call {
    let expression: ClaimExpression
    let arguments: [Int]
    let values: [Double]

    func name(_ index: Int) -> String { expression.name(at: arguments[index]) }

    /// The value of an argument, of the last where there aren't so many.
    func value(_ index: Int) -> Double { values[arguments[min(index, arguments.count - 1)]] }
  }

  private mutating func value(
    of function: ClaimFunction, _ call: Call
  ) throws(ClaimFailure) -> Double {
    if case .formula(let function) = function {
      return function.value(call.value(0), call.value(1), call.value(2))
    }
    let run = runs.run(named: call.name(0))
    switch function {
    case .formula: return .nan
    case .quantity(let quantity): return try value(of: quantity, run: run, time: call.value(1))
    case .setting(let setting): return setting.value(in: runs.hyperparameters(of: run))
    case .weightDecay(let weight): return weight.decay(in: runs.hyperparameters(of: run))
    case .constant(let name):
      guard let value = runs.rule(of: run).formulas?[constant: name] else {
        throw .notKept(name, run: runs.names[run])
      }
      return value
    case .stepsUntil: return Double(try stepsUntil(call, run: run))
    case .window(let summary): return try summarize(summary, call, run: run)
    case .gap:
      return try largestGap(call, run: run, from: call.value(2), to: call.value(2))
    case .maxGap:
      return try largestGap(call, run: run, from: call.value(2), to: call.value(3))
    case .map(let summary): return try maps.value(of: summary, run: run, in: runs)
    case .network(let function): return try value(of: function, call, run: run)
    }
  }

  mutating func value(
    of quantity: RunQuantity, run: Int, time: Double
  ) throws(ClaimFailure) -> Double {
    let step = try runs.step(time, of: run)
    let value = try runs.values(of: quantity, run: run, at: step...step)[0]
    if let failure = failure(of: quantity, value: value, run: run, step: step) { throw failure }
    return value
  }

  private func largestGap(
    _ call: Call, run: Int, from: Double, to: Double
  ) throws(ClaimFailure) -> Double {
    let other = runs.run(named: call.name(1))
    let window = try runs.window(from, to, of: run)
    try runs.requireArrival(of: other, at: window.upperBound)
    var largest = 0.0
    for step in window {
      if step.isMultiple(of: ClaimRuns.slice) { try runs.requireInterest() }
      let gap = try runs.gap(between: run, and: other, at: step)
      guard gap.isFinite else { throw gapFailure(gap, run, other, step: step) }
      largest = max(largest, gap)
    }
    return largest
  }

  private func gapFailure(_ gap: Double, _ run: Int, _ other: Int, step: Int) -> ClaimFailure {
    let moment = ClaimFailure.Moment(
      run: "\(runs.names[run]) and \(runs.names[other])", step: step)
    return ClaimFailure(gap, of: "the gap", at: moment) ?? .infinite("the gap", at: moment)
  }

  /// What is wrong with a quantity's value; nil if it is finite.
  func failure(of quantity: RunQuantity, value: Double, run: Int, step: Int) -> ClaimFailure? {
    let moment = ClaimFailure.Moment(run: runs.names[run], step: step)
    if value.isNaN, let absence = quantity.absence(at: step) {
      return .noValue(of: quantity.name, at: moment, because: absence)
    }
    return ClaimFailure(value, of: quantity.name, at: moment)
  }
}
