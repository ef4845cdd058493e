/// The exact path of weights that nothing but decay moves: w_t = w₀·∏ factor(1…t).
public struct DecayPath: Sendable {
  private let decay: PureDecay
  private let start: Vector
  private let steps: Int
  /// The products of the factors up to every `interval`th step.
  private let products: [Double]
  private let interval: Int

  private static let productCount = 2000

  /// - Parameters:
  ///   - steps: how far the path is told.
  ///   - seed: what random batches are drawn from.
  ///   - cancellation: ends the walk along the path soon, as if there were a slope.
  /// - Returns: nil for a rule whose decay is not a factor.
  /// - Throws: the premise that fails: noise, an eps of 0, a gradient that isn't exactly 0 at every
  ///   weight of the path and in the step that is taken there.
  public init?(
    of run: Experiment.Run, noise: Noise = .none, steps: Int, seed: UInt64 = 1,
    unless cancellation: Cancellation = .never
  ) throws(FailedPremise) {
    guard
      let decay = PureDecay(
        rule: run.rule, hyperparameters: run.hyperparameters, schedule: run.schedule)
    else { return nil }
    guard noise.isSilent else { throw .noise }
    guard run.hyperparameters.decaysAlike else { throw .unequalDecay }
    if run.hyperparameters.epsilon == 0, run.rule.family != .sgd { throw .zeroEpsilon }
    self.decay = decay
    self.steps = steps
    start = run.start
    interval = max(1, steps / Self.productCount)
    var products = [1.0]
    var walk = Walk(of: run.surface.interruptible(by: cancellation), seed: seed)
    var product = 1.0
    for step in stride(from: 1, through: steps, by: 1) {
      guard walk.isFlat(at: product * start, step: step) else { throw .slope }
      product *= decay.factor(step: step)
      if step.isMultiple(of: interval) { products.append(product) }
    }
    guard walk.restIsFlat() else { throw .slope }
    self.products = products
  }

  /// w_t; nil beyond the last step.
  public func weights(at step: Int) -> Vector? {
    guard 0...steps ~= step else { return nil }
    let known = step / interval
    var product = products[known]
    for next in stride(from: known * interval + 1, through: step, by: 1) {
      product *= decay.factor(step: next)
    }
    return product * start
  }

  /// About two thousand points of the path, evenly spaced in time, to be drawn.
  public var points: [Vector] { products.map { $0 * start } }
}

extension DecayPath: Hashable {
  public static func == (a: DecayPath, b: DecayPath) -> Bool {
    a.start == b.start && a.steps == b.steps && a.products == b.products
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(products)
  }
}

/// Asks for the gradients along a path, eight at a time where they don't depend on the step.
private struct Walk {
  private let evaluator: any SurfaceEvaluator
  private let dependsOnStep: Bool
  private var block = PointBlock.zero
  private var count = 0

  init(of surface: any Surface, seed: UInt64) {
    evaluator = surface.evaluator(vectors: 1, seed: seed)
    dependsOnStep = surface.dependsOnStep || surface.gradientPeriod != 1
  }

  /// False once a gradient isn't 0. The last few points may still be waiting.
  mutating func isFlat(at point: Vector, step: Int) -> Bool {
    block[count] = point
    count += 1
    guard dependsOnStep || count == Lanes.count else { return true }
    return isBlockFlat(step: step)
  }

  mutating func restIsFlat() -> Bool { count == 0 || isBlockFlat(step: 1) }

  private mutating func isBlockFlat(step: Int) -> Bool {
    for lane in count..<Lanes.count { block[lane] = block[0] }
    count = 0
    var gradients = PointBlock.zero
    withUnsafePointer(to: block.x) { x in
      withUnsafePointer(to: block.y) { y in
        evaluator.gradients(x: x, y: y, step: step, intoX: &gradients.x, y: &gradients.y)
      }
    }
    return (0..<Lanes.count).allSatisfy { gradients[$0] == .zero }
  }
}
