/// A block of runs that has been made, with its complete state at every `interval`-th step, from
/// which any step can be made again, bit for bit.
final class Recording: Sendable {
  /// The lanes: runs with equal kernels on the same surface.
  let runs: [Experiment.Run]
  private let source: StepFactors.Source
  /// The state after 0, `interval`, 2·`interval`… steps, one after the other.
  private let checkpoints: [Double]
  /// What the steps saw, if it is a dear surface; nil for one that is asked again.
  private let seen: SeenGradients?

  /// Few enough steps that making one again costs microseconds, if their gradients are at hand, many
  /// enough that the checkpoints take 2 % of the path's memory.
  static let interval = 256

  init(
    runs: [Experiment.Run], source: StepFactors.Source, checkpoints: [Double],
    seen: SeenGradients? = nil
  ) {
    self.seen = seen
    self.runs = runs
    self.source = source
    self.checkpoints = checkpoints
  }

  /// What the updates of these steps were for one lane; nil if cancelled.
  ///
  /// - Precondition: 1 ≤ first, last recorded.
  func updates(
    lane: Int, steps: ClosedRange<Int>, unless cancellation: Cancellation
  ) -> [Row.Update]? {
    var updates: [Row.Update] = []
    updates.reserveCapacity(steps.count)
    let (run, memory) = (runs[lane], runs[lane].memory)
    let isComplete = makeAgain(lane: lane, steps: steps, unless: cancellation) { block, before in
      updates.append(Row.Update(of: run, memory, block: block, lane: lane, before: before))
    }
    return isComplete ? updates : nil
  }

  /// Everything that a step was made of, for one lane. - Precondition: 1 ≤ step, recorded.
  func stages(lane: Int, step: Int) -> [StepAccount.Stage: Vector] {
    var stages: [StepAccount.Stage: Vector] = [:]
    _ = makeAgain(lane: lane, steps: step...step, unless: .never) { block, before in
      let made = MadeStep(
        run: runs[lane], lane: lane, before: before, gradient: block.gradient(lane: lane),
        factors: block.factors)
      let parts = block.stepper.parts(
        lane: lane, before: before, gradient: made.gradient, factors: made.factors)
      stages = StepAccount.stages(
        x: block.stepper.stages(.x, of: made), y: block.stepper.stages(.y, of: made))
      for (index, value) in block.stepper.lines(lane: lane).enumerated() {
        stages[.line(index)] = value
      }
      stages[.before] = before
      stages[.gradient] = made.gradient
      stages[.after] = block.state.shown(lane: lane)
      stages[.adaptive] = parts.adaptive
      if made.run.rule.decaysWeights { stages[.decay] = parts.decay }
    }
    return stages
  }

  /// Makes the steps again from the nearest checkpoint and shows the block after each of them, with
  /// the lane's weights before it.
  ///
  /// - Returns: false if cancelled.
  private func makeAgain(
    lane: Int, steps: ClosedRange<Int>, unless cancellation: Cancellation,
    _ body: (_ block: LaneBlock, _ before: Vector) -> Void
  ) -> Bool {
    let checkpoint = (steps.lowerBound - 1) / Self.interval
    let block = block(atCheckpoint: checkpoint)
    for step in checkpoint * Self.interval + 1...steps.upperBound {
      if cancellation.isCancelled { return false }
      let before = block.state.shown(lane: lane)
      let isWanted = step >= steps.lowerBound
      if isWanted {
        block.stepper.takeApart(before: step)
      } else {
        block.stepper.followDecay(before: step)
      }
      block.step(step)
      if isWanted { body(block, before) }
    }
    return true
  }

  /// A block of the runs in its state after `checkpoint` intervals.
  func block(atCheckpoint checkpoint: Int) -> LaneBlock {
    let block =
      seen.map { LaneBlock(runs.map(\.lane), by: GradientMemory($0), source: source) }
      ?? LaneBlock(runs: runs, source: source)
    let size = runs.count * block.state.numbersPerLane
    block.state.restore(
      lanes: runs.count, from: checkpoints[checkpoint * size..<(checkpoint + 1) * size])
    return block
  }
}

extension Row.Update {
  /// The step that a block has just made, for one of its lanes.
  fileprivate init(
    of run: Experiment.Run, _ memory: Experiment.Run.Memory, block: LaneBlock, lane: Int,
    before: Vector
  ) {
    let gradient = block.gradient(lane: lane)
    let parts = block.stepper.parts(
      lane: lane, before: before, gradient: gradient, factors: block.factors)
    self.init(
      gradient: gradient,
      firstMoment: memory.first ? block.state.vector(.firstMoment, lane: lane) : nil,
      secondMoment: memory.second ? block.state.vector(.secondMoment, lane: lane) : nil,
      secondMomentMax: memory.largest ? block.state.vector(.secondMomentMax, lane: lane) : nil,
      adaptiveStep: parts.adaptive, decayStep: parts.decay,
      decayRate: DecayRate(decayStep: parts.decay, weights: before, start: run.start),
      states: block.stepper.states(lane: lane))
  }
}

extension Experiment.Run {
  /// Whether the rule remembers gradients: m, or SGD's buffer where there is momentum.
  var keepsFirstMoment: Bool { memory.first }

  /// The moments that the rule remembers: the first, the second and the largest second.
  fileprivate typealias Memory = (first: Bool, second: Bool, largest: Bool)

  fileprivate var memory: Memory {
    switch Kernel(self) {
    case .sgd: (hyperparameters.momentum != 0, false, false)
    case .normalized, .formulas: (false, false, false)
    case .adam(_, let divisor, _, _): (true, true, divisor == .largestSecondMoment)
    }
  }
}

extension DecayRate {
  fileprivate init(decayStep: Vector, weights: Vector, start: Vector) {
    let larger = max(start.x.magnitude, start.y.magnitude)
    func rate(_ step: Double, _ weight: Double, from start: Double) -> Double? {
      if step.isNaN { return nil }
      let least = 0.01 * (start == 0 ? larger : start.magnitude)
      return weight.magnitude < least || weight == 0 ? nil : (0 - step) / weight
    }
    self.init(
      x: rate(decayStep.x, weights.x, from: start.x),
      y: rate(decayStep.y, weights.y, from: start.y))
  }
}
