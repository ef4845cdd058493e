/// Makes a block of runs and keeps where they went.
struct Recorder {
  private let runs: [Experiment.Run]
  private let source: StepFactors.Source
  private let block: LaneBlock
  /// Keeps the gradients of a dear surface; nil for any other.
  private let witness: GradientWitness?
  private var paths: [[Vector]]
  private var outcomes: [Trajectory.Outcome]
  /// Of the lanes that have diverged.
  private var causes: [Int: DivergenceCause] = [:]
  private var checkpoints: [Double] = []

  /// - Parameter runs: with equal kernels, on the same surface.
  init(runs: [Experiment.Run], source: StepFactors.Source, steps: Int) {
    self.runs = runs
    self.source = source
    if SeenGradients.areKept(of: runs[0].surface) {
      let witness = GradientWitness(
        lanes: runs.count, surface: runs[0].surface.evaluator(vectors: 1, seed: source.seed))
      block = LaneBlock(runs.map(\.lane), by: witness, source: source)
      self.witness = witness
    } else {
      block = LaneBlock(runs: runs, source: source)
      witness = nil
    }
    outcomes = runs.map { _ in .completed }
    paths = runs.map { run in
      var path = SparePaths.take(capacity: steps + 1)
      path.append(run.start)
      return path
    }
  }

  /// Takes all steps, as long as a lane is left that hasn't diverged.
  ///
  /// - Parameter goesOn: asked after every slice, with the steps taken so far.
  /// - Returns: nil if it says no.
  consuming func trajectories(steps: Int, while goesOn: (Int) -> Bool) -> [Trajectory]? {
    let log = PathLog(lanes: runs.count, capacity: Recording.interval)
    let slice = runs[0].stepCost.repetitionsPerSlice(atMost: Recording.interval)
    var done = 0
    while done < steps, outcomes.contains(.completed) {
      let sinceCheckpoint = done % Recording.interval
      if sinceCheckpoint == 0 { block.state.save(lanes: runs.count, to: &checkpoints) }
      let taken = min(slice, Recording.interval - sinceCheckpoint, steps - done)
      block.record(done + 1..<done + taken + 1, in: log)
      for lane in runs.indices where outcomes[lane] == .completed {
        keep(log, lane: lane, after: done, count: taken)
      }
      done += taken
      guard goesOn(done) else { return nil }
    }
    let recording = self.recording
    return runs.indices.map { lane in
      Trajectory(
        recording: recording, lane: lane, outcome: outcomes[lane], cause: causes[lane],
        path: paths[lane])
    }
  }

  /// What was made so far.
  private var recording: Recording {
    Recording(runs: runs, source: source, checkpoints: checkpoints, seen: witness?.seen)
  }

  /// Appends a chunk of the path, up to where it diverged. Looking at the end of the chunk is
  /// enough to know whether it did.
  private mutating func keep(_ log: PathLog, lane: Int, after done: Int, count: Int) {
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
}
