/// A block of a sweep's cells on its way, a few steps at a time. Belongs to one thread.
final class SweepTask {
  let block: SweepPlan.Block
  private let lanes: LaneBlock
  private let meter: SweepMeter
  private let steps: Int
  private let firstMeasuredStep: Int
  /// The step that was made last.
  private(set) var step = 0

  init(_ block: SweepPlan.Block, of sweep: Sweep, source: StepFactors.Source) {
    self.block = block
    steps = sweep.steps
    firstMeasuredStep = sweep.firstMeasuredStep
    let setups = block.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: sweep.learningRates.count)
      return sweep.lane(row: row, column: column)
    }
    lanes = LaneBlock(setups, on: sweep.run.surface, source: source)
    meter = SweepMeter(sweep.metric, vectors: lanes.state.vectors)
  }

  var isFinished: Bool { step == steps }

  /// Makes at most so many steps more.
  func advance(by count: Int) {
    let last = min(step + count, steps)
    let unmeasured = min(last, firstMeasuredStep - 1)
    if step < unmeasured {
      lanes.advance(step + 1..<unmeasured + 1)
      step = unmeasured
    }
    while step < last {
      step += 1
      lanes.step(step)
      meter.note(lanes.state, step: step)
    }
  }

  /// What has been found out, once it is finished.
  var part: SweepPart {
    let cells = block.indices.indices.map { index -> SweepMap.Cell in
      let lane = index - block.indices.startIndex
      let value = meter.mean(lane: lane)
      return lanes.state.isFinite(lane: lane) && value.isFinite ? .value(value) : .diverged
    }
    return SweepPart(sweep: block.sweep, indices: Array(block.indices), cells: cells)
  }
}

/// Adds up a metric over steps, for each lane of a block and in the order of the steps.
final class SweepMeter {
  private let metric: SweepMetric
  private let evaluator: (any SurfaceEvaluator)?
  private let vectors: Int
  private let values: UnsafeMutablePointer<Lanes>
  private let sums: UnsafeMutablePointer<Lanes>
  private var count = 0

  init(_ metric: SweepMetric, vectors: Int) {
    self.metric = metric
    self.vectors = vectors
    if case .surface(let surface) = metric {
      // The mean loss draws nothing, so any seed will do.
      evaluator = surface.evaluator(vectors: vectors, seed: 0)
    } else {
      evaluator = nil
    }
    values = Lanes.allocate(count: 2 * vectors)
    sums = values + vectors
  }

  deinit { values.deallocate() }

  /// Takes in the metric at the present weights.
  func note(_ state: BlockState, step: Int) {
    let (x, y) = (state.shown.x, state.shown.y)
    switch metric {
    case .surface: evaluator?.losses(x: x, y: y, step: step, into: values)
    case .norm: measureDistance(x, y, from: .zero)
    case .distance(let target): measureDistance(x, y, from: target)
    }
    for i in 0..<vectors { sums[i] = count == 0 ? values[i] : sums[i] + values[i] }
    count += 1
  }

  private func measureDistance(
    _ x: UnsafePointer<Lanes>, _ y: UnsafePointer<Lanes>, from target: Vector
  ) {
    for i in 0..<vectors {
      values[i] = Norm.of(
        x[i] - Lanes(repeating: target.x), y[i] - Lanes(repeating: target.y))
    }
  }

  /// The mean of what was taken in; of a single value, that value.
  func mean(lane: Int) -> Double {
    sums[lane / Lanes.count][lane % Lanes.count] / Double(count)
  }
}
