/// Makes a block of runs and keeps where they went.
struct Recorder {
  private let runs: [Experiment.Run]
  private let source: StepFactors.Source
  private let block: LaneBlock
  private var paths: [[Vector]]
  private var outcomes: [Trajectory.Outcome]
  private var checkpoints: [Double] = []

  /// - Parameter runs: with equal kernels, on the same surface.
  init(runs: [Experiment.Run], source: StepFactors.Source, steps: Int) {
    self.runs = runs
    self.source = source
    block = LaneBlock(runs: runs, vectors: Recording.vectors(for: runs), source: source)
    outcomes = runs.map { _ in .completed }
    paths = runs.map { run in
      var path: [Vector] = []
      path.reserveCapacity(steps + 1)
      path.append(run.start)
      return path
    }
  }

  /// Takes all steps, as long as a lane is left that hasn't diverged.
  consuming func trajectories(steps: Int) -> [Trajectory] {
    let chunk = WeightLog(lanes: runs.count, capacity: Recording.interval)
    var done = 0
    while done < steps, outcomes.contains(.completed) {
      block.state.save(lanes: runs.count, to: &checkpoints)
      let taken = min(Recording.interval, steps - done)
      for step in done + 1...done + taken {
        block.stepFollowingDecay(step)
        chunk.note(block.state, at: step - done - 1)
      }
      for lane in runs.indices where outcomes[lane] == .completed {
        keep(chunk, lane: lane, after: done, count: taken)
      }
      done += taken
    }
    let recording = Recording(runs: runs, source: source, checkpoints: checkpoints)
    return runs.indices.map { lane in
      Trajectory(
        recording: recording, lane: lane, outcome: outcomes[lane], path: paths[lane])
    }
  }

  /// Appends a chunk of the path, up to where it diverged. Looking at the end of the chunk is
  /// enough to know whether it did.
  private mutating func keep(_ chunk: WeightLog, lane: Int, after done: Int, count: Int) {
    guard !block.state.isFinite(lane: lane) else {
      chunk.append(lane: lane, count: count, to: &paths[lane])
      return
    }
    let step = firstStepNotFinite(lane: lane, after: done)
    chunk.append(lane: lane, count: step - 1 - done, to: &paths[lane])
    outcomes[lane] = .diverged(step: step)
  }

  /// Makes the chunk again, this time looking after every step.
  private func firstStepNotFinite(lane: Int, after done: Int) -> Int {
    let again = LaneBlock(runs: runs, vectors: Recording.vectors(for: runs), source: source)
    let size = runs.count * BlockState.numbersPerLane
    again.state.restore(lanes: runs.count, from: checkpoints.suffix(size))
    var step = done
    while again.state.isFinite(lane: lane) {
      step += 1
      again.step(step)
    }
    return step
  }
}

/// The weights of a block during one chunk of steps, on their way into the runs' own paths.
private final class WeightLog {
  private let vectors: Int
  /// x and y of each vector, step by step.
  private let weights: UnsafeMutablePointer<Lanes>

  init(lanes: Int, capacity: Int) {
    vectors = (lanes + Lanes.count - 1) / Lanes.count
    weights = Lanes.allocate(count: 2 * vectors * capacity)
  }

  deinit { weights.deallocate() }

  @inline(__always)
  func note(_ state: BlockState, at index: Int) {
    let slot = weights + 2 * vectors * index
    for i in 0..<vectors {
      slot[2 * i] = state[.weight, .x][i]
      slot[2 * i + 1] = state[.weight, .y][i]
    }
  }

  func append(lane: Int, count: Int, to path: inout [Vector]) {
    let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
    for index in 0..<count {
      let slot = weights + 2 * (vectors * index + vector)
      path.append(Vector(slot[0][element], slot[1][element]))
    }
  }
}
