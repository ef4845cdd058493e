import Simulation

// What is watched over many steps.
extension ClaimMeter {
  /// `max_over` and its like: every value in the window counts, so each must be there.
  mutating func summarize(
    _ summary: ClaimFunction.WindowSummary, _ call: Call, run: Int
  ) throws(ClaimFailure) -> Double {
    let window = try runs.window(call.value(2), call.value(3), of: run)
    var watched = try watchedExpression(call, run: run)
    var values: [Double] = []
    values.reserveCapacity(window.count)
    for step in window {
      if step.isMultiple(of: ClaimRuns.slice) { try runs.requireInterest() }
      values.append(try value(of: &watched, call, run: run, at: step))
    }
    return summary.value(of: values)
  }

  /// `steps_until`: the first step whose value has reached or crossed the level, from the side of the
  /// first value. Values up to there must be there, later ones aren't looked at. Where parts of steps
  /// are watched, the first value is that of step 1. Of networks only kept steps are looked at.
  mutating func stepsUntil(_ call: Call, run: Int) throws(ClaimFailure) -> Int {
    let level = call.value(2)
    var watched = try watchedExpression(call, run: run)
    var comesFromAbove: Bool?
    var step = watched.firstStep
    while step <= runs.lastStep(of: run) {
      if runs.networks?.isKept(step, ofRun: run) == false {
        step += 1
        continue
      }
      if step.isMultiple(of: ClaimRuns.slice) { try runs.requireInterest() }
      let value = try value(of: &watched, call, run: run, at: step)
      let isAboveLevel = comesFromAbove ?? (value > level)
      if isAboveLevel ? value <= level : value >= level { return step }
      comesFromAbove = isAboveLevel
      step += 1
    }
    try runs.requireArrival(of: run, at: runs.scene.steps)
    throw .notReached(level: level, steps: runs.scene.steps)
  }

  private mutating func watchedExpression(
    _ call: Call, run: Int
  ) throws(ClaimFailure) -> WatchedExpression {
    var watched = WatchedExpression(call.expression, root: call.arguments[1], constants: constants)
    for quantity in watched.quantities {
      watched.columns.append(try cache.values(of: quantity, run: run, in: &runs))
    }
    return watched
  }

  private func value(
    of watched: inout WatchedExpression, _ call: Call, run: Int, at step: Int
  ) throws(ClaimFailure) -> Double {
    do {
      return try watched.value(at: step)
    } catch {
      if let quantity = error.quantity,
        let failure = failure(of: quantity, value: error.value, run: run, step: step)
      {
        throw failure
      }
      let moment = ClaimFailure.Moment(run: runs.names[run], step: step)
      let text = call.expression.text(of: error.node)
      throw ClaimFailure(error.value, of: text, at: moment) ?? .notANumber(text, at: moment)
    }
  }
}

extension ClaimFunction.WindowSummary {
  /// Of finite numbers, at least one.
  fileprivate func value(of values: [Double]) -> Double {
    switch self {
    case .largest: values.reduce(-.infinity, max)
    case .least: values.reduce(.infinity, min)
    case .mean: values.reduce(0, +) / Double(values.count)
    }
  }
}
