/// Where a run went.
///
/// It keeps the weights after every step (16 bytes each) and, every few hundred steps, the complete
/// state, from which everything else about a step is computed again when it is asked for: the same
/// bits as in the run. Of a dear surface it keeps the gradients too (16 bytes each), so that nothing but
/// a loss asks the surface again. May be shared between threads.
public final class Trajectory: Sendable {
  /// How a run ended. Divergence is a result, not an error.
  public enum Outcome: Hashable, Sendable {
    case completed
    /// After this step a weight or a moment was not finite; the rows before it remain.
    case diverged(step: Int)
  }

  public let outcome: Outcome
  /// What was not finite in the step at which the run diverged; nil if it didn't.
  public let cause: DivergenceCause?
  /// w_0, w_1, …: the start and the weights after each step.
  public let path: [Vector]

  private let recording: Recording
  private let lane: Int

  init(
    recording: Recording, lane: Int, outcome: Outcome, cause: DivergenceCause?, path: [Vector]
  ) {
    self.recording = recording
    self.lane = lane
    self.outcome = outcome
    self.cause = cause
    self.path = path
  }

  deinit { SparePaths.give(path) }

  public var run: Experiment.Run { recording.runs[lane] }

  /// The last row's step: T, or k − 1 if the run diverged at k.
  public var lastStep: Int { path.count - 1 }

  /// w_t. Takes constant time.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func weights(at step: Int) -> Vector { path[step] }

  /// The noise-free mean loss at w_t and time max(t, 1), without the penalty.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func loss(at step: Int) -> Double { losses(at: [step])[0] }

  /// The losses at many steps, in the order asked for. Many at once are faster than one by one.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep` for each.
  public func losses(at steps: [Int]) -> [Double] {
    losses(at: steps, on: run.surface)
  }

  /// The same, unless it is cancelled: then nil.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep` for each.
  public func losses(at steps: [Int], unless cancellation: Cancellation) -> [Double]? {
    let losses = losses(at: steps, on: run.surface.interruptible(by: cancellation))
    return cancellation.isCancelled ? nil : losses
  }

  private func losses(at steps: [Int], on surface: any Surface) -> [Double] {
    let dependsOnStep = surface.dependsOnStep
    return PointEvaluator(surface: surface).losses(
      count: steps.count, point: { path[steps[$0]] },
      step: { dependsOnStep ? max(steps[$0], 1) : 1 })
  }

  /// The fraction of each weight that the decay step of step t removed; none at t = 0.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func decayRate(at step: Int) -> DecayRate {
    update(at: step)?.decayRate ?? DecayRate()
  }

  /// What step t did: its row without the loss; nil at t = 0.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func update(at step: Int) -> Row.Update? { step == 0 ? nil : updates(step...step)[0] }

  /// Everything about step t, made again from the nearest kept state.
  ///
  /// - Precondition: 0 ≤ t ≤ `lastStep`.
  public func row(at step: Int) -> Row { rows(step...step)[0] }

  /// What step t was made of. - Precondition: 1 ≤ t ≤ `lastStep`.
  func stages(of step: Int) -> [StepAccount.Stage: Vector] {
    precondition(1...lastStep ~= step, "no such step")
    return recording.stages(lane: lane, step: step)
  }

  /// Calls `body` with the rows first…last, in order, made again in one pass.
  ///
  /// - Precondition: 0 ≤ first, last ≤ `lastStep`.
  public func forEachRow(in steps: ClosedRange<Int>, _ body: (Row) throws -> Void) rethrows {
    for piece in pieces(of: steps) {
      for row in rows(piece) { try body(row) }
    }
  }

  /// How many steps it takes at most to make one again.
  public static let mostStepsMadeAgain = Recording.interval

  /// Calls `body` with the steps first…last and what they were, in order, made again in one pass: as
  /// `forEachRow`, without the losses.
  ///
  /// - Precondition: 1 ≤ first, last ≤ `lastStep`.
  /// - Returns: false if it was cancelled on the way.
  public func forEachUpdate(
    in steps: ClosedRange<Int>, unless cancellation: Cancellation = .never,
    _ body: (Int, Row.Update) throws -> Void
  ) rethrows -> Bool {
    for piece in pieces(of: steps) {
      guard let updates = recording.updates(lane: lane, steps: piece, unless: cancellation) else {
        return false
      }
      for (step, update) in zip(piece, updates) { try body(step, update) }
    }
    return true
  }

  /// The steps in pieces that end at checkpoints, so that no step is made twice.
  private func pieces(of steps: ClosedRange<Int>) -> some Sequence<ClosedRange<Int>> {
    sequence(state: steps.lowerBound) { first in
      guard first <= steps.upperBound else { return nil }
      let checkpoint = max(first - 1, 0) / Recording.interval
      let last = min(steps.upperBound, (checkpoint + 1) * Recording.interval)
      defer { first = last + 1 }
      return first...last
    }
  }

  /// - Precondition: 1 ≤ first, last ≤ `lastStep`.
  private func updates(_ steps: ClosedRange<Int>) -> [Row.Update] {
    guard let updates = recording.updates(lane: lane, steps: steps, unless: .never) else {
      preconditionFailure("nobody cancels this")
    }
    return updates
  }

  private func rows(_ steps: ClosedRange<Int>) -> [Row] {
    precondition(steps.lowerBound >= 0 && steps.upperBound <= lastStep, "no such row")
    let losses = losses(at: Array(steps))
    var rows = zip(steps, losses).map { step, loss in
      Row(step: step, weights: path[step], loss: loss)
    }
    guard steps.upperBound > 0 else { return rows }
    let updates = updates(max(steps.lowerBound, 1)...steps.upperBound)
    for (index, update) in updates.enumerated() {
      rows[rows.count - updates.count + index].update = update
    }
    return rows
  }
}
