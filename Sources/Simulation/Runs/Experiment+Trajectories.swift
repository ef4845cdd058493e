extension Experiment {
  /// Makes all runs and returns where they went, in the runs' order.
  ///
  /// Runs on the same surface whose rules differ only in numbers are stepped side by side, which
  /// changes nothing but the time it takes.
  public func trajectories() -> [Trajectory] {
    precondition(steps >= 0, "a run can't take \(steps) steps")
    let tables = CorrectionTables(runs: runs, steps: steps)
    var trajectories = [Trajectory?](repeating: nil, count: runs.count)
    for indices in blocks() {
      let members = indices.map { runs[$0] }
      let source = StepFactors.Source(
        tables: tables.laneTables(of: members), noise: noise(of: members[0]),
        seed: seed)
      let made = Recorder(runs: members, source: source, steps: steps).trajectories(steps: steps)
      for (index, trajectory) in zip(indices, made) { trajectories[index] = trajectory }
    }
    return trajectories.compactMap { $0 }
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
