import Simulation
import Surfaces

/// Measures the expressions of claims on the runs of a scene.
struct ClaimMeter {
  private(set) var runs: ClaimRuns
  private let constants: [String: Double]
  private var cache = SeriesCache()
  private var maps = MapCache()

  init(runs: ClaimRuns, constants: [String: Double]) {
    self.runs = runs
    self.constants = constants
  }

  /// The expression's value.
  ///
  /// - Throws: why there is none. Every part of the expression must have a value, even one that a
  ///   `where` doesn't choose.
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
  private struct Call {
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
    case .stepsUntil: return Double(try stepsUntil(call, run: run))
    case .window(let summary): return try summarize(summary, call, run: run)
    case .gap:
      return try largestGap(call, run: run, from: call.value(2), to: call.value(2))
    case .maxGap:
      return try largestGap(call, run: run, from: call.value(2), to: call.value(3))
    case .map(let summary): return try maps.value(of: summary, run: run, in: runs)
    }
  }

  private mutating func value(
    of quantity: RunQuantity, run: Int, time: Double
  ) throws(ClaimFailure) -> Double {
    let step = try runs.step(time, of: run)
    let value = try runs.values(of: quantity, run: run, at: step...step)[0]
    if value.isNaN { throw .noValue(of: quantity.name, run: runs.names[run], step: step) }
    return value
  }

  private func largestGap(
    _ call: Call, run: Int, from: Double, to: Double
  ) throws(ClaimFailure) -> Double {
    let other = runs.run(named: call.name(1))
    let window = try runs.window(from, to, of: run)
    try runs.requireArrival(of: other, at: window.upperBound)
    let (a, b) = (runs.trajectories[run].path, runs.trajectories[other].path)
    return window.reduce(0) { max($0, (a[$1] - b[$1]).norm) }
  }

  // MARK: What is watched

  private mutating func summarize(
    _ summary: ClaimFunction.WindowSummary, _ call: Call, run: Int
  ) throws(ClaimFailure) -> Double {
    let window = try runs.window(call.value(2), call.value(3), of: run)
    let watched = watchedExpression(call)
    let values = try values(of: watched, run: run, at: window)
    if let index = values.firstIndex(where: \.isNaN) {
      throw .noValue(
        of: watched.soleQuantity?.name, run: runs.names[run], step: window.lowerBound + index)
    }
    return summary.value(of: values)
  }

  private mutating func stepsUntil(_ call: Call, run: Int) throws(ClaimFailure) -> Int {
    let level = call.value(2)
    let last = runs.trajectories[run].lastStep
    let values = try values(of: watchedExpression(call), run: run, at: 0...last)
    guard let step = values.firstIndex(reaching: level) else {
      try runs.requireArrival(of: run, at: runs.scene.steps)
      throw .notReached(level: level, steps: last)
    }
    return step
  }

  private func watchedExpression(_ call: Call) -> WatchedExpression {
    WatchedExpression(call.expression, root: call.arguments[1], constants: constants)
  }

  private mutating func values(
    of watched: WatchedExpression, run: Int, at steps: ClosedRange<Int>
  ) throws(ClaimFailure) -> [Double] {
    var columns: [[Double]] = []
    for quantity in watched.quantities {
      columns.append(try cache.values(of: quantity, run: run, in: &runs))
    }
    return watched.values(at: steps, columns: columns)
  }
}

extension ClaimFunction.WindowSummary {
  /// Of values that are numbers, at least one.
  fileprivate func value(of values: [Double]) -> Double {
    switch self {
    case .largest: values.reduce(-.infinity, max)
    case .least: values.reduce(.infinity, min)
    case .mean: values.reduce(0, +) / Double(values.count)
    }
  }
}

extension [Double] {
  /// The first place whose value has reached or crossed the level, from the side of the first value.
  /// NaN, where there is no value, neither begins nor reaches.
  fileprivate func firstIndex(reaching level: Double) -> Int? {
    guard let start = firstIndex(where: { !$0.isNaN }) else { return nil }
    let comesFromAbove = self[start] > level
    return self[start...].firstIndex { comesFromAbove ? $0 <= level : $0 >= level }
  }
}
