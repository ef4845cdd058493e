/// Runs on one surface, stepped together: each is a lane. Belongs to one thread.
///
/// This is the one loop of the library. Panes record it step by step; a sweep only reads the end.
final class LaneBlock {
  let stepper: any Stepper
  let factors: StepFactors
  private let evaluator: any SurfaceEvaluator
  let gradients: Gradients
  private let vectors: Int
  let state: BlockState

  /// - Parameters:
  ///   - runs: lanes with equal kernels on the same surface; the first run's surface is used.
  ///   - vectors: how many vectors of lanes they fill. Lanes left over repeat the last run.
  init(runs: [Experiment.Run], vectors: Int, source: StepFactors.Source) {
    let kernel = Kernel(runs[0])
    assert(runs.allSatisfy { Kernel($0) == kernel }, "lanes of one block need one kernel")
    self.vectors = vectors
    stepper = kernel.stepper(runs: runs, vectors: vectors)
    state = stepper.state
    factors = StepFactors(source: source, vectors: vectors)
    evaluator = runs[0].surface.evaluator(vectors: vectors, seed: source.seed)
    let memory = Lanes.allocate(count: 2 * vectors)
    gradients = Gradients(x: memory, y: memory + vectors)
  }

  deinit { gradients.x.deallocate() }

  /// Step t for every lane.
  @inline(__always)
  func step(_ step: Int) {
    factors.advance(to: step)
    evaluator.gradients(
      x: state[.weight, .x], y: state[.weight, .y], step: step,
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
