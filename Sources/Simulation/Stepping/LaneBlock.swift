/// Runs on one surface, stepped together: each is a lane. Belongs to one thread.
///
/// Panes record every step; a sweep only reads the end.
final class LaneBlock {
  let stepper: any Stepper
  let factors: StepFactors
  private let evaluator: any SurfaceEvaluator
  let gradients: Gradients
  private let vectors: Int
  let state: BlockState
  /// Many steps at once, where the surface brings a loop for this kernel.
  private let loop: InlinedLoop?

  /// - Parameter runs: with equal kernels, on the same surface; the first run's is used.
  convenience init(runs: [Experiment.Run], source: StepFactors.Source) {
    self.init(runs.map(\.lane), on: runs[0].surface, source: source)
  }

  /// - Parameter lanes: with equal kernels. What they leave of the last vector repeats the last.
  convenience init(_ lanes: [LaneSetup], on surface: any Surface, source: StepFactors.Source) {
    let evaluator = surface.evaluator(vectors: Self.vectors(of: lanes), seed: source.seed)
    self.init(lanes, by: evaluator, source: source)
  }

  /// - Parameter evaluator: of the lanes' surface, for as many vectors as they fill.
  init(_ lanes: [LaneSetup], by evaluator: any SurfaceEvaluator, source: StepFactors.Source) {
    let kernel = Kernel(lanes[0])
    assert(lanes.allSatisfy { Kernel($0) == kernel }, "lanes of one block need one kernel")
    vectors = Self.vectors(of: lanes)
    stepper = kernel.stepper(lanes: lanes, vectors: vectors)
    state = stepper.state
    factors = StepFactors(source: source, vectors: vectors)
    self.evaluator = evaluator
    loop = InlinedLoop(evaluator, stepper, factors)
    if let gradients = stepper.gradientMemory {
      self.gradients = gradients
    } else {
      let memory = Lanes.allocate(count: 2 * vectors)
      gradients = Gradients(x: memory, y: memory + vectors)
    }
  }

  private static func vectors(of lanes: [LaneSetup]) -> Int {
    (lanes.count + Lanes.count - 1) / Lanes.count
  }

  deinit {
    if stepper.gradientMemory == nil { gradients.x.deallocate() }
  }

  /// Takes steps with every lane.
  func advance(_ steps: Range<Int>) {
    if let loop { return loop.run(steps) }
    for step in steps { self.step(step) }
  }

  /// Takes steps with the block's only vector, follows the decay and notes the weights after each
  /// step, from entry 0.
  func record(_ steps: Range<Int>, in log: PathLog) {
    precondition(vectors == 1, "a log is of one vector of lanes")
    if let loop { return loop.run(steps, log: log.entries) }
    let (entries, stepper) = (log.entries, stepper)
    let shown = state.shown
    for (index, step) in steps.enumerated() {
      stepper.followDecay(before: step)
      self.step(step)
      entries.note(x: shown.x.pointee, y: shown.y.pointee, at: index)
    }
  }

  /// Step t for every lane, after which `gradients` and `factors` are those of the step.
  @inline(__always)
  func step(_ step: Int) {
    factors.advance(to: step)
    let place = stepper.place(factors: factors)
    evaluator.gradients(
      x: place.x, y: place.y, step: step,
      intoX: gradients.x, y: gradients.y)
    if factors.hasNoise { addNoise() }
    stepper.step(gradients: gradients, factors: factors)
  }

  private func addNoise() {
    let noiseX = Lanes(repeating: factors.noise.x)
    let noiseY = Lanes(repeating: factors.noise.y)
    for i in 0..<vectors {
      gradients.x[i] = gradients.x[i] + noiseX
      gradients.y[i] = gradients.y[i] + noiseY
    }
  }

  /// The gradient that the last step saw, noise included.
  func gradient(lane: Int) -> Vector {
    let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
    return Vector(gradients.x[vector][element], gradients.y[vector][element])
  }
}
