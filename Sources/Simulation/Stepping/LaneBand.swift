/// Blocks of one vector each, on the same surface but with kernels of their own, that are stepped together:
/// their gradients are worked out at once. Belongs to one thread.
final class LaneBand {
  private let blocks: [LaneBlock]
  private let evaluator: any SurfaceEvaluator
  private let machine: any JoinedRuleMachine
  /// The blocks whose places or learning rates change from step to step, and those with noise.
  private let moving, noisy: [Unmanaged<LaneBlock>]
  private let memory: UnsafeMutablePointer<Lanes>
  private let places, gradients: Gradients
  private let traffic: BandTraffic

  /// - Parameters:
  ///   - blocks: made for a band.
  ///   - lanes: how many runs each has.
  init(_ blocks: [LaneBlock], lanes: [Int], on surface: any Surface, seed: UInt64) {
    self.blocks = blocks
    let steppers = blocks.compactMap { $0.stepper as? FormulaStepper }
    precondition(steppers.count == blocks.count, "bands are of rules written as formulas")
    machine = steppers[0].machine.joined(with: steppers.dropFirst().map(\.machine))
    moving = zip(blocks, steppers).filter { block, stepper in
      stepper.hasPlace || block.factors.hasSchedule || block.factors.hasNoise
    }.map { .passUnretained($0.0) }
    noisy = blocks.filter(\.factors.hasNoise).map { .passUnretained($0) }
    let vectors = (lanes.reduce(0, +) + Lanes.count - 1) / Lanes.count
    evaluator = surface.evaluator(vectors: vectors, seed: seed)
    memory = Lanes.allocate(count: 4 * vectors)
    let shape = BlockShape(vectors: vectors)
    let made = memory + shape.length
    (places, gradients) = (shape.pair(at: memory), shape.pair(at: made))
    traffic = BandTraffic(blocks, lanes: lanes, places: places, gradients: made, shape)
  }

  deinit { memory.deallocate() }

  /// Takes steps with every block, follows their decay and notes the weights after each step, from entry 0.
  ///
  /// - Parameter logs: one for each block.
  func record(_ steps: Range<Int>, in logs: [PathLog]) {
    let lines = zip(blocks, logs).flatMap { block, log in
      (0..<log.entries.lanes).map { Line(of: block, lane: $0, in: log.entries) }
    }
    // Who counts references to these here, counts longer than the steps take.
    let (moving, noisy, traffic) = (moving, noisy, traffic)
    let (evaluator, machine) = (evaluator, machine)
    for (entry, step) in steps.enumerated() {
      for block in moving { block._withUnsafeGuaranteedRef { $0.findPlaces(of: step) } }
      traffic.bringPlaces()
      evaluator.gradients(
        x: places.x, y: places.y, step: step, intoX: gradients.x, y: gradients.y)
      traffic.bringGradients()
      for block in noisy { block._withUnsafeGuaranteedRef { $0.addNoise() } }
      machine.step(step)
      for line in lines { line.note(at: entry) }
    }
  }

  /// Where a run's weights are, and where they are noted.
  private struct Line {
    private let x, y: UnsafePointer<Double>
    private let entries: UnsafeMutableRawPointer

    init(of block: LaneBlock, lane: Int, in entries: PathLog.Entries) {
      (x, y) = (block.state.shown(.x) + lane, block.state.shown(.y) + lane)
      self.entries = entries.place(lane: lane, index: 0)
    }

    @inline(__always)
    func note(at index: Int) {
      (entries + index &* PathLog.Entries.stride)
        .storeBytes(of: SIMD2(x.pointee, y.pointee), as: SIMD2<Double>.self)
    }
  }
}
