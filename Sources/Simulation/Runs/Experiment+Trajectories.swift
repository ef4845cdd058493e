extension Experiment {
  /// Makes all runs and returns where they went, in the runs' order.
  ///
  /// Runs on the same surface whose rules differ only in numbers are stepped side by side, which
  /// changes nothing but the time it takes.
  public func trajectories() -> [Trajectory] {
    guard let trajectories = trajectories(unless: .never) else {
      preconditionFailure("nobody cancels these runs")
    }
    return trajectories
  }

  /// The same, unless it is cancelled, which takes some milliseconds.
  ///
  /// - Parameter progress: called now and then with the fraction that is done, 0…1.
  /// - Returns: nil if cancelled.
  public func trajectories(
    unless cancellation: Cancellation, progress: (_ fraction: Double) -> Void = { _ in }
  ) -> [Trajectory]? {
    precondition(steps >= 0, "a run can't take \(steps) steps")
    let tables = CorrectionTables(runs: runs, steps: steps)
    let blocks = blocks()
    var trajectories = [Trajectory?](repeating: nil, count: runs.count)
    var finished = 0
    for band in bands(of: blocks) {
      let recorder = Recorder(
        band.map { group(of: $0, tables) }, steps: steps, inBand: isInBand(runs[band[0][0]]))
      let made = recorder.trajectories(steps: steps) { done in
        let part = Double(band.count) * Double(done) / Double(steps)
        progress((Double(finished) + part) / Double(blocks.count))
        return !cancellation.isCancelled
      }
      guard let made else { return nil }
      for (index, trajectory) in zip(band.joined(), made.joined()) {
        trajectories[index] = trajectory
      }
      finished += band.count
    }
    return cancellation.isCancelled ? nil : trajectories.compactMap { $0 }
  }

  private func group(of indices: [Int], _ tables: CorrectionTables) -> Recorder.Group {
    let members = indices.map { runs[$0] }
    let source = StepFactors.Source(
      tables: tables.laneTables(of: members), noise: noise(of: members[0]), seed: seed)
    return (members, source)
  }

  /// Blocks that are stepped together.
  private func bands(of blocks: [[Int]]) -> [[[Int]]] {
    var bands: [[[Int]]] = []
    for block in blocks {
      let run = runs[block[0]]
      let home = bands.firstIndex {
        isInBand(runs[$0[0][0]]) && runs[$0[0][0]].surface.isSame(as: run.surface)
      }
      if let home, isInBand(run) { bands[home].append(block) } else { bands.append([block]) }
    }
    return bands
  }

  /// Whether a run is stepped in a band: not where the surface brings loops for its kernel or is so dear that
  /// its gradients are kept, and not a compiled rule, whose block holds all runs that are like it.
  private func isInBand(_ run: Experiment.Run) -> Bool {
    run.rule.formulas != nil && !run.surface.bringsLoops
      && !SeenGradients.areKept(of: run.surface)
  }

  /// The runs' indices, grouped into blocks of at most one vector of lanes, which share their noise.
  func blocks() -> [[Int]] {
    var blocks: [(kernel: Kernel, members: [Int])] = []
    for (index, run) in runs.enumerated() {
      let kernel = Kernel(run)
      let home = blocks.firstIndex { block in
        let first = runs[block.members[0]]
        return block.kernel == kernel && block.members.count < Lanes.count
          && first.noise == nil && run.noise == nil && first.surface.isSame(as: run.surface)
      }
      if let home { blocks[home].members.append(index) } else { blocks.append((kernel, [index])) }
    }
    return blocks.map(\.members)
  }
}
