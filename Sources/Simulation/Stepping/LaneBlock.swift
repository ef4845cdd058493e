/// Runs on one surface, stepped together: each is a lane. Belongs to one thread.
///
/// Panes record every step; a sweep only reads the end.
final class LaneBlock {
  let stepper: any Stepper
  let factors: StepFactors
  /// nil where gradients come from elsewhere.
  private let evaluator: (any SurfaceEvaluator)?
  let gradients: Gradients
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
    self.evaluator = evaluator
    let vectors = Self.vectors(of: lanes)
    stepper = Self.stepper(lanes, shape: BlockShape(vectors: vectors))
    state = stepper.state
    factors = StepFactors(source: source, vectors: vectors)
    loop = InlinedLoop(evaluator, stepper, factors)
    gradients = stepper.gradientMemory ?? state.shape.pair(at: Lanes.allocate(count: 2 * vectors))
  }

  /// One vector of lanes for a band, from where its gradients come.
  init(_ lanes: [LaneSetup], inBandWith source: StepFactors.Source) {
    evaluator = nil
    loop = nil
    let isPacked = lanes.count <= BlockShape.packed.lanes && Kernel(lanes[0]).isPackable
    stepper = Self.stepper(lanes, shape: isPacked ? .packed : BlockShape(vectors: 1))
    state = stepper.state
    factors = StepFactors(source: source, vectors: 1)
    gradients = stepper.gradientMemory ?? state.shape.pair(at: Lanes.allocate(count: 2))
  }

  private static func stepper(_ lanes: [LaneSetup], shape: BlockShape) -> any Stepper {
    let kernel = Kernel(lanes[0])
    assert(lanes.allSatisfy { Kernel($0) == kernel }, "lanes of one block need one kernel")
    return kernel.stepper(lanes: lanes, shape: shape)
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
    precondition(state.vectors == 1, "a log is of one vector of lanes")
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
    findPlaces(of: step)
    let places = stepper.places
    evaluator?.gradients(
      x: places.x, y: places.y, step: step, intoX: gradients.x, y: gradients.y)
    if factors.hasNoise { addNoise() }
    stepper.step(gradients: gradients, factors: factors)
  }

  /// Finds where step t takes its gradients.
  @inline(__always)
  func findPlaces(of step: Int) {
    factors.advance(to: step)
    stepper.findPlaces(factors: factors)
  }

  /// Adds the noise of the step whose places were found last to its gradients.
  func addNoise() {
    let noise = factors.noise
    if state.shape.isPacked {
      let both = SIMD8(
        lowHalf: SIMD4(repeating: noise.x), highHalf: SIMD4(repeating: noise.y))
      gradients.x.pointee = gradients.x.pointee + Lanes(both)
      return
    }
    for i in 0..<state.vectors {
      gradients.x[i] = gradients.x[i] + Lanes(repeating: noise.x)
      gradients.y[i] = gradients.y[i] + Lanes(repeating: noise.y)
    }
  }

  /// The gradient that the last step saw, noise included.
  func gradient(lane: Int) -> Vector {
    let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
    return Vector(gradients.x[vector][element], gradients.y[vector][element])
  }
}
