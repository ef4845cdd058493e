/// Makes runs on one surface, a block for each kernel, and keeps where they went.
struct Recorder {
  /// Runs with equal kernels, and what their steps look up.
  typealias Group = (runs: [Experiment.Run], source: StepFactors.Source)

  private var blocks: [RecordedBlock]
  /// Steps them together; nil if each steps by itself.
  private let band: LaneBand?
  private let stepCost: WorkCost

  /// - Parameter inBand: whether they are stepped together.
  init(_ groups: [Group], steps: Int, inBand: Bool) {
    blocks = groups.map {
      RecordedBlock(runs: $0.runs, source: $0.source, steps: steps, isInBand: inBand)
    }
    band =
      inBand
      ? LaneBand(
        blocks.map(\.block), lanes: groups.map(\.runs.count), on: groups[0].runs[0].surface,
        seed: groups[0].source.seed) : nil
    stepCost = groups.map { $0.runs[0].stepCost }.sum
  }

  /// Takes all steps, as long as a run is left that hasn't diverged.
  ///
  /// - Parameter goesOn: asked after every slice, with the steps taken so far.
  /// - Returns: the trajectories of each group; nil if `goesOn` says no.
  consuming func trajectories(steps: Int, while goesOn: (Int) -> Bool) -> [[Trajectory]]? {
    let slice = stepCost.repetitionsPerSlice(atMost: Recording.interval)
    var done = 0
    while done < steps, blocks.contains(where: \.goesOn) {
      let sinceCheckpoint = done % Recording.interval
      if sinceCheckpoint == 0 {
        for index in blocks.indices { blocks[index].noteCheckpoint() }
      }
      let taken = min(slice, Recording.interval - sinceCheckpoint, steps - done)
      record(done + 1..<done + taken + 1)
      for index in blocks.indices { blocks[index].keep(after: done, count: taken) }
      done += taken
      guard goesOn(done) else { return nil }
    }
    return blocks.map(\.trajectories)
  }

  private func record(_ steps: Range<Int>) {
    if let band {
      band.record(steps, in: blocks.map(\.log))
    } else {
      for block in blocks { block.block.record(steps, in: block.log) }
    }
  }
}
