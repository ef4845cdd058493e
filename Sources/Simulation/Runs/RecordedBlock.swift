/// A block of runs that is being made, and where they went so far.
struct RecordedBlock {
  private let runs: [Experiment.Run]
  private let source: StepFactors.Source
  let block: LaneBlock
  /// The weights after each step of the present slice.
  let log: PathLog
  /// Keeps the gradients of a dear surface; nil for any other.
  private let witness: GradientWitness?
  private var paths: [[Vector]]
  private var outcomes: [Trajectory.Outcome]
  /// Of the lanes that have diverged.
  private var causes: [Int: DivergenceCause] = [:]
  private var checkpoints: [Double] = []

  /// - Parameters:
  ///   - runs: with equal kernels, on the same surface.
  ///   - isInBand: whether its gradients come from a band.
  init(runs: [Experiment.Run], source: StepFactors.Source, steps: Int, isInBand: Bool) {
    self.runs = runs
    self.source = source
    witness = isInBand ? nil : GradientWitness(of: runs, seed: source.seed)
    if let witness {
      block = LaneBlock(runs.map(\.lane), by: witness, source: source)
    } else if isInBand {
      block = LaneBlock(runs.map(\.lane), inBandWith: source)
    } else {
      block = LaneBlock(runs: runs, source: source)
    }
    log = PathLog(lanes: runs.count, capacity: Recording.interval)
    outcomes = runs.map { _ in .completed }
    paths = runs.map { run in
      var path = SparePaths.take(capacity: steps + 1)
      path.append(run.start)
      return path
    }
  }

  /// Whether a lane is left that hasn't diverged.
  var goesOn: Bool { outcomes.contains(.completed) }

  /// Keeps the complete state.
  mutating func noteCheckpoint() { block.state.save(lanes: runs.count, to: &checkpoints) }

  /// Takes over from the log where the lanes went in the last steps.
  mutating func keep(after done: Int, count: Int) {
    for lane in runs.indices where outcomes[lane] == .completed {
      keep(lane: lane, after: done, count: count)
    }
  }

  /// Appends a chunk of the path, up to where it diverged. Looking at the end of the chunk is
  /// enough to know whether it did.
  private mutating func keep(lane: Int, after done: Int, count: Int) {
    guard !block.state.isFinite(lane: lane) else {
      paths[lane].append(contentsOf: log.path(lane: lane, count: count))
      return
    }
    let (step, cause) = firstStepNotFinite(lane: lane, after: done)
    paths[lane].append(contentsOf: log.path(lane: lane, count: step - 1 - done))
    outcomes[lane] = .diverged(step: step)
    causes[lane] = cause
  }

  /// Makes the steps since the last checkpoint again, this time looking after every one.
  private func firstStepNotFinite(
    lane: Int, after done: Int
  ) -> (step: Int, cause: DivergenceCause) {
    let checkpoint = done / Recording.interval
    let again = recording.block(atCheckpoint: checkpoint)
    var step = checkpoint * Recording.interval
    while again.state.isFinite(lane: lane) {
      step += 1
      again.step(step)
    }
    return (step, DivergenceCause(of: runs[lane], block: again, lane: lane))
  }

  /// What was made so far.
  private var recording: Recording {
    Recording(runs: runs, source: source, checkpoints: checkpoints, seen: witness?.seen)
  }

  /// Where the runs went, in their order.
  var trajectories: [Trajectory] {
    let recording = self.recording
    return runs.indices.map { lane in
      Trajectory(
        recording: recording, lane: lane, outcome: outcomes[lane], cause: causes[lane],
        path: paths[lane])
    }
  }
}
