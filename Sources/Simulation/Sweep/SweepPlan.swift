/// Sweeps cut into blocks of lanes, in the order in which they are computed.
///
/// Neither the cut nor the order nor the number of threads changes a bit of the maps.
public struct SweepPlan: Sendable {
  /// Which cells come first; it changes only when they are known.
  public enum Order: Sendable {
    /// One map after the other, row by row.
    case rows
    /// All maps at once, first every 8th row and column, then every 4th, every other, and the rest:
    /// a picture early that gets sharper.
    case coarseToFine
  }

  public let sweeps: [Sweep]
  private(set) var blocks: [Block]
  private let sources: [StepFactors.Source]

  /// Cells that are stepped together.
  struct Block: Hashable, Sendable {
    var sweep: Int
    /// Places in the map's `cells`.
    var indices: ArraySlice<Int>
    /// How many runs' steps it takes.
    var stepCount: Int
    /// Steps between two looks at whether to stop: some ten microseconds for a formula.
    var stepsPerSlice: Int
  }

  /// A formula's program is run once for a whole block, so blocks should be large; but the state of
  /// one must stay in the processor's first cache. 24 vectors measured best.
  private static let vectorsPerBlock = 24
  private static let mostStepsPerSlice = 64

  public init(_ sweeps: [Sweep], order: Order = .rows) {
    for sweep in sweeps { precondition(sweep.steps >= 1, "a sweep takes at least one step") }
    self.sweeps = sweeps
    // All lanes of a sweep have the same β, so each needs one entry.
    sources = sweeps.map { sweep in
      let tables = CorrectionTables(runs: [sweep.run], steps: sweep.steps)
      return StepFactors.Source(
        tables: tables.laneTables(of: [sweep.run]), noise: sweep.run.noise ?? sweep.noise,
        seed: sweep.seed)
    }
    let levels = sweeps.map {
      SweepLevels.of(rows: $0.weightDecays.count, columns: $0.learningRates.count, order)
    }
    let depth = levels.map(\.count).max() ?? 0
    var blocks: [Block] = []
    for level in 0..<depth {
      for (number, sweep) in sweeps.enumerated() where level < levels[number].count {
        blocks += Self.blocks(of: levels[number][level], of: sweep, number: number)
      }
    }
    self.blocks = blocks
  }

  /// A surface of many rows is stepped in smaller blocks, for a step of all lanes to be a slice.
  private static func blocks(of indices: [Int], of sweep: Sweep, number: Int) -> [Block] {
    let step = sweep.stepCost
    let vectors = step.repetitionsPerSlice(atMost: vectorsPerBlock)
    let lanesPerBlock = vectors * Lanes.count
    return stride(from: 0, to: indices.count, by: lanesPerBlock).map { start in
      let part = indices[start..<min(start + lanesPerBlock, indices.count)]
      return Block(
        sweep: number, indices: part, stepCount: part.count * sweep.steps,
        stepsPerSlice: (vectors * step).repetitionsPerSlice(atMost: mostStepsPerSlice))
    }
  }

  /// What is left of the plan where its maps are known in part: the blocks with a pending cell.
  ///
  /// - Parameter maps: in the order of the sweeps, over the same axes.
  package func completing(_ maps: [SweepMap]) -> SweepPlan {
    precondition(maps.count == sweeps.count, "one map for each sweep")
    var plan = self
    plan.blocks.removeAll { block in
      block.indices.allSatisfy { maps[block.sweep].cells[$0] != .pending }
    }
    return plan
  }

  /// The maps of which nothing is known yet, in the order of the sweeps.
  public var emptyMaps: [SweepMap] {
    sweeps.map { SweepMap(learningRates: $0.learningRates, weightDecays: $0.weightDecays) }
  }

  func task(_ block: Block) -> SweepTask {
    SweepTask(block, of: sweeps[block.sweep], source: sources[block.sweep])
  }
}

extension SweepPlan: SweepWork {
  package var pieceCount: Int { blocks.count }

  package var totalSteps: Int { blocks.reduce(0) { $0 + $1.stepCount } }

  package func part(
    ofPiece index: Int, unless cancellation: Cancellation, report: (_ steps: Int) -> Void
  ) -> SweepPart? {
    let block = blocks[index]
    let task = task(block)
    while !task.isFinished {
      let before = task.step
      task.advance(by: block.stepsPerSlice)
      report((task.step - before) * block.indices.count)
      guard !cancellation.isCancelled else { return nil }
    }
    return task.part
  }
}
