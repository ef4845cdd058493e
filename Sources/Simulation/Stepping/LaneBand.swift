/// Blocks of one vector each, on the same surface but with kernels of their own, that are stepped together:
/// their gradients are worked out at once. Belongs to one thread.
final class LaneBand {
  private let blocks: [LaneBlock]
  private let evaluator: any SurfaceEvaluator
  private let machine: any JoinedRuleMachine
  private let memory: UnsafeMutablePointer<Lanes>
  private let places, gradients: Gradients
  /// From where the blocks take their gradients to where the surface reads them, and what it writes to where
  /// the blocks read it.
  private let inward, outward: [Gathering]

  /// - Parameters:
  ///   - blocks: made for a band.
  ///   - lanes: how many runs each has.
  init(_ blocks: [LaneBlock], lanes: [Int], on surface: any Surface, seed: UInt64) {
    self.blocks = blocks
    let machines = blocks.compactMap { ($0.stepper as? FormulaStepper)?.machine }
    precondition(machines.count == blocks.count, "bands are of rules written as formulas")
    machine = machines[0].joined(with: Array(machines.dropFirst()))
    let vectors = (lanes.reduce(0, +) + Lanes.count - 1) / Lanes.count
    evaluator = surface.evaluator(vectors: vectors, seed: seed)
    memory = Lanes.allocate(count: 4 * vectors)
    let shape = BlockShape(vectors: vectors)
    let made = memory + shape.length
    (places, gradients) = (shape.pair(at: memory), shape.pair(at: made))

    var inward = ([Gathering.Source](), [Gathering.Source]())
    var outward: [Gathering] = []
    var first = 0
    for (block, count) in zip(blocks, lanes) {
      let (own, places) = (block.state.shape, block.stepper.places.x)
      inward.0 += (0..<count).map { Gathering.Source(own.place(.x, lane: $0, at: places)) }
      inward.1 += (0..<count).map { Gathering.Source(own.place(.y, lane: $0, at: places)) }
      let given = Axis.allCases.flatMap { axis in
        (0..<own.lanes).map { lane in
          Gathering.Source(shape.place(axis, lane: first + min(lane, count - 1), at: made))
        }
      }
      outward += Gathering.all(given, into: block.gradients.x)
      first += count
    }
    self.inward =
      Gathering.all(inward.0, into: places.x) + Gathering.all(inward.1, into: places.y)
    self.outward = outward
  }

  deinit { memory.deallocate() }

  /// Takes steps with every block, follows their decay and notes the weights after each step, from entry 0.
  ///
  /// - Parameter logs: one for each block.
  func record(_ steps: Range<Int>, in logs: [PathLog]) {
    // Whoever counts references here, counts longer than the steps take.
    let members = zip(blocks, logs).map { Member($0, log: $1.entries) }
    for (entry, step) in steps.enumerated() {
      for member in members {
        member.block._withUnsafeGuaranteedRef { $0.findPlaces(of: step) }
      }
      for gathering in inward { gathering.gather() }
      evaluator.gradients(
        x: places.x, y: places.y, step: step, intoX: gradients.x, y: gradients.y)
      for gathering in outward { gathering.gather() }
      for member in members where member.hasNoise {
        member.block._withUnsafeGuaranteedRef { $0.addNoise() }
      }
      machine.step(step)
      for member in members { member.log.note(x: member.x, y: member.y, at: entry) }
    }
  }

  private struct Member {
    let block: Unmanaged<LaneBlock>
    let log: PathLog.Entries
    let hasNoise: Bool
    /// What is noted.
    let x, y: UnsafePointer<Double>

    init(_ block: LaneBlock, log: PathLog.Entries) {
      self.block = .passUnretained(block)
      self.log = log
      hasNoise = block.factors.hasNoise
      (x, y) = (block.state.shown(.x), block.state.shown(.y))
    }
  }
}

/// Eight numbers from anywhere that become a vector.
private struct Gathering {
  typealias Source = UnsafePointer<Double>

  private let target: UnsafeMutablePointer<Lanes>
  private let sources: (Source, Source, Source, Source, Source, Source, Source, Source)

  /// - Parameter sources: of as many vectors as it takes; what they leave of the last repeats the last.
  static func all(_ sources: [Source], into target: UnsafeMutablePointer<Lanes>) -> [Gathering] {
    stride(from: 0, to: sources.count, by: Lanes.count).map { start in
      func source(_ lane: Int) -> Source { sources[min(start + lane, sources.count - 1)] }
      return Gathering(
        target: target + start / Lanes.count,
        sources: (
          source(0), source(1), source(2), source(3), source(4), source(5), source(6), source(7)
        ))
    }
  }

  @inline(__always)
  func gather() {
    target.pointee = Lanes(
      SIMD8(
        sources.0.pointee, sources.1.pointee, sources.2.pointee, sources.3.pointee,
        sources.4.pointee, sources.5.pointee, sources.6.pointee, sources.7.pointee))
  }
}
