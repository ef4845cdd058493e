import Networks
import Simulation
import Testing

@Suite("Training networks")
struct NetworkExperimentTests {
  private static let iris = TrainingData(.iris, .init(training: 100, standardizes: true), seed: 2)

  private func experiment(
    _ rules: [Rule] = [.adam, .adamL2, .adamW], steps: Int = 60, lr: Double = 0.05,
    batch: Int? = 16
  ) -> NetworkExperiment {
    var values = Hyperparameters()
    values.learningRate = lr
    values.weightDecay = 0.1
    let runs = rules.map { NetworkExperiment.Run(rule: $0, hyperparameters: values) }
    return NetworkExperiment(
      network: Network(layers: [4, 9, 3]), data: Self.iris, runs: runs, steps: steps, seed: 2,
      batch: batch)
  }

  @Test("any two weights of a network go as in the laboratory of two, bit for bit")
  func twoWeights() throws {
    var experiment = experiment(Rule.builtIn, steps: 30, lr: 0.01, batch: nil)
    experiment.keptInterval = 1
    let network = experiment.network
    for trajectory in try #require(experiment.trajectories()) {
      let weights = trajectory.kept.map(\.weights)
      let gradients = weights.dropLast().map {
        network.gradient(of: $0, on: experiment.data.training).gradient
      }
      for (i, j) in [(0, 1), (40, 71)] {
        let surface = AnalyticSurface(
          dependsOnStep: true, loss: { _, _, _ in 0 },
          gradient: { _, _, step in Vector(gradients[step - 1][i], gradients[step - 1][j]) })
        let run = Experiment.Run(
          rule: trajectory.run.rule, hyperparameters: trajectory.run.hyperparameters,
          start: Vector(weights[0][i], weights[0][j]), surface: surface)
        let alone = Experiment(runs: [run], steps: 30).trajectories()[0]
        #expect(alone.path == weights.map { Vector($0[i], $0[j]) })
      }
    }
  }

  @Test("a network of two weights that nothing is asked of is the plateau, bit for bit")
  func plateau() throws {
    var values = Hyperparameters()
    values.learningRate = 0.02
    values.weightDecay = 0.5
    let rows = LabelledRows(features: 1, values: [1, 2, -1], labels: [0, 0, 0], classes: 1)
    let data = TrainingData(rows, .init(training: 3), seed: 1)
    let runs = Rule.builtIn.map { NetworkExperiment.Run(rule: $0, hyperparameters: values) }
    var networks = NetworkExperiment(
      network: Network(layers: [1, 1]), data: data, runs: runs, steps: 100)
    networks.keptInterval = 1
    let start = networks.network.initialWeights(seed: 1)
    let flat = AnalyticSurface(loss: { _, _, _ in 0 }, gradient: { _, _, _ in .zero })
    let alone = Experiment(
      runs: Rule.builtIn.map {
        .init(rule: $0, hyperparameters: values, start: Vector(start[0], start[1]), surface: flat)
      }, steps: 100
    ).trajectories()
    for (ours, other) in zip(try #require(networks.trajectories()), alone) {
      #expect(ours.kept.map { Vector($0.weights[0], $0.weights[1]) } == other.path)
    }
  }

  @Test("a step sees the rows of its batch, however many", arguments: [1, 16, 70, 99])
  func batches(batch: Int) throws {
    var experiment = experiment([.sgd], steps: 3, lr: 0.5, batch: batch)
    experiment.keptInterval = 1
    let weights = try #require(experiment.trajectory(ofRun: 0)).kept.map(\.weights)
    var batches = MiniBatches(rows: 100, size: batch, seed: 2)
    for step in 1...3 {
      let places = Array(batches.rows(at: step))
      let rows = LabelledRows(
        features: 4, values: places.flatMap { Self.iris.training.row($0) },
        labels: places.map { Self.iris.training.labels[$0] }, classes: 3)
      let gradient = experiment.network.gradient(of: weights[step - 1], on: rows).gradient
      for (index, after) in weights[step].enumerated() {
        let expected = weights[step - 1][index] - 0.5 * gradient[index]
        #expect((after - expected).magnitude < 1e-14)
      }
    }
  }

  @Test("the numbers don't depend on the threads")
  func threads() throws {
    let one = try #require(experiment().trajectories(threads: 1))
    let three = try #require(experiment().trajectories(threads: 3))
    for (a, b) in zip(one, three) {
      #expect(a.kept.map(\.weights) == b.kept.map(\.weights))
      #expect(a.batchLosses == b.batchLosses)
      #expect(a.kept.map(\.training) == b.kept.map(\.training))
      #expect(a.isComplete && b.isComplete)
    }
    let plane = try #require(WeightPlane.ends(of: one))
    let losses = LossPlane(plane, of: one[0].experiment.network, on: Self.iris)
    let axis = [-1.0, 0, 0.5, 2]
    #expect(losses.losses(a: axis, b: axis) == losses.losses(a: axis, b: axis, threads: 3))
  }

  @Test("runs take their steps before they are evaluated; a known run isn't made again")
  func stages() throws {
    let experiment = experiment()
    let alone = try #require(experiment.trajectory(ofRun: 1))
    var other = experiment
    other.runs[0].hyperparameters.weightDecay = 3
    var wishes = NetworkExperiment.Wishes(threads: 2)
    wishes.known = [1: alone.adopted(by: other, asRun: 1)]
    wishes.firstEvaluated = 20
    let first = Mutex<Int?>(nil)
    let grown = Mutex<Set<Int>>([])
    var trained: [NetworkTrajectory] = []
    let made = other.trajectories(wishes) {
      trained = $0
    } progress: { run, trajectory in
      grown.withLock { _ = $0.insert(run) }
      first.withLock { $0 = $0 ?? trajectory.kept.first { $0.training != nil }?.step }
    }
    let runs = try #require(made)
    #expect(trained.map(\.lastStep) == [60, 60, 60])
    #expect(trained[0].kept.allSatisfy { $0.training == nil } && !trained[0].isComplete)
    #expect(0..<1 ~= trained[0].fraction && runs[0].fraction == 1)
    #expect(grown.withLock { $0 } == [0, 2])
    #expect(first.withLock { $0 } != nil)
    for (run, trajectory) in runs.enumerated() {
      let again = try #require(other.trajectory(ofRun: run))
      #expect(trajectory.kept.map(\.training) == again.kept.map(\.training))
      #expect(trajectory.kept.map(\.validation) == again.kept.map(\.validation))
      #expect(trajectory.state(at: 60).firstMoments == again.state(at: 60).firstMoments)
    }
  }

  @Test("a step that is made again has the same bits, at every step", arguments: [1, 7])
  func recomputing(keptInterval: Int) throws {
    var experiment = experiment([.adamL2], steps: 150)
    experiment.keptInterval = keptInterval
    let trajectory = try #require(experiment.trajectory(ofRun: 0))
    for kept in trajectory.kept { #expect(trajectory.state(at: kept.step).weights == kept.weights) }
    #expect(trajectory.weights(at: 149).count == experiment.network.weightCount)
    #expect(trajectory.kept.last?.step == 150)
    #expect(trajectory.keptStep(at: 150).step == 150)
    #expect(trajectory.keptStep(at: 149).step == 149 - 149 % keptInterval)
  }

  @Test("AdamW removes lr·λ of every weight; Adam nothing")
  func decayRates() throws {
    let trajectories = try #require(experiment([.adam, .adamW]).trajectories())
    for (trajectory, rate) in zip(trajectories, [0, 0.05 * 0.1]) {
      let update = trajectory.update(at: 33)
      #expect(update.decayRates.compactMap(\.self).count > 50)
      #expect(
        update.decayRates.allSatisfy { $0.map { ($0 - rate).magnitude < 1e-15 } ?? true })
    }
  }

  @Test("weights that never get a gradient: Adam keeps them, AdamW leaves (1 − lr·λ)^t")
  func silentWeights() throws {
    // The second feature is always 0.
    let rows = LabelledRows(
      rows: (0..<20).map { [Double($0) / 10 - 1, 0] }, labels: (0..<20).map { $0 < 10 ? 0 : 1 })
    var values = Hyperparameters()
    values.learningRate = 0.05
    values.weightDecay = 0.1
    let experiment = NetworkExperiment(
      network: Network(layers: [2, 5, 2]),
      data: TrainingData(rows, .init(training: 20), seed: 1),
      runs: [Rule.adam, .adamW].map { .init(rule: $0, hyperparameters: values) }, steps: 100)
    let trajectories = try #require(experiment.trajectories())
    var factor = 1.0
    for _ in 0..<100 { factor *= 1 - 0.05 * 0.1 }
    for unit in 0..<5 {
      let (start, silent) = (trajectories[0].kept[0].weights, 2 * unit + 1)
      #expect(trajectories[0].weights(at: 100)[silent] == start[silent])
      let left = trajectories[1].weights(at: 100)[silent]
      #expect((left - factor * start[silent]).magnitude < 1e-14)
    }
  }

  @Test("a run that diverges ends before, and what came before remains")
  func divergence() throws {
    let trajectory = try #require(experiment([.sgdW], lr: 1e200).trajectory(ofRun: 0))
    guard case .diverged(let step) = trajectory.outcome else {
      Issue.record("it did not diverge")
      return
    }
    #expect(trajectory.lastStep == step - 1)
    let finite = trajectory.weights(at: step - 1).allSatisfy(\.isFinite)
    #expect(finite)
    #expect(WeightPlane.ends(of: [trajectory]) == nil)
  }

  @Test("who cancels gets nothing, and what was made until then was shown")
  func cancelling() {
    let cancellation = Cancellation()
    let last = Mutex(-1)
    let trajectories = experiment([.adam]).trajectories(unless: cancellation) { _, made in
      last.withLock { $0 = made.lastStep }
      if made.lastStep == 30 { cancellation.cancel() }
    }
    #expect(trajectories == nil)
    #expect(last.withLock { $0 } == 30)
  }
}
