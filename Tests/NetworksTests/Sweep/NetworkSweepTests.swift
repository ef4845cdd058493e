import Simulation
import Testing

@testable import Networks

@Suite("Maps of networks")
struct NetworkSweepTests {
  private func experiments(_ seeds: Int) -> SeededExperiments {
    let make: @Sendable (Int) -> NetworkExperiment = { index in
      let seed = UInt64(3 + index)
      let rows = LabelledRows.moons(40, deviation: 0.2, seed: seed)
      var experiment = NetworkExperiment(
        network: Network(layers: [2, 4, 2]),
        data: TrainingData(rows, .init(training: 25), seed: seed),
        runs: [.adam, .adamW].map { .init(rule: $0, hyperparameters: Hyperparameters()) },
        steps: 30, seed: seed, batch: 10)
      experiment.keptInterval = 30
      return experiment
    }
    var size = make(0).size
    size.runs = 1
    return SeededExperiments(count: seeds, size: size, make: make)
  }

  private func sweep(_ metric: NetworkMetric, seeds: Int = 3) -> NetworkSweep {
    NetworkSweep(
      of: experiments(seeds), run: 1, learningRates: [0.01, 0.1, 1], weightDecays: [0.01, 0.3],
      metric: metric)
  }

  @Test("a cell is the mean of what single runs end with", arguments: NetworkMetric.allCases)
  func cells(metric: NetworkMetric) throws {
    let sweep = sweep(metric)
    let map = try #require(NetworkSweepPlan([sweep]).maps()?.first)
    #expect(map.prefersLarge == (metric == .validationAccuracy))
    let (row, column) = (1, 2)
    var sum = 0.0
    for experiment in sweep.experiments.all {
      var own = experiment
      own.runs = [experiment.runs[1]]
      own.runs[0].hyperparameters.learningRate = 1
      own.runs[0].hyperparameters.weightDecay = 0.3
      let run = try #require(own.trajectories()?.first)
      let end = try #require(run.kept.last)
      let value =
        switch metric {
        case .validationLoss: end.validation?.loss
        case .validationAccuracy: end.validation?.accuracy
        case .trainLoss: end.training?.loss
        case .norm: run.norm(at: 30)
        }
      sum += try #require(value)
    }
    let value = try #require(map.value(row: row, column: column))
    #expect((value - sum / 3).magnitude <= 1e-14 * value)
  }

  @Test("threads and order change no bit, and what is known isn't made again")
  func threads() throws {
    let sweeps = [sweep(.validationLoss), sweep(.trainLoss, seeds: 1)]
    let maps = try #require(NetworkSweepPlan(sweeps).maps())
    #expect(NetworkSweepPlan(sweeps, order: .coarseToFine).maps(threads: 3) == maps)
    #expect(maps.allSatisfy { !$0.cells.contains(.pending) })
    #expect(NetworkSweepPlan(sweeps).completing(maps).pieceCount == 0)
    #expect(NetworkSweepPlan(sweeps).totalSteps == 6 * 30 * 4)
    #expect(sweeps[0].stepCount == 6 * 30 * 3)
    #expect(sweeps[0].cost > sweeps[1].cost)
  }

  @Test("cancelling ends it, and fractions grow to one")
  func cancelling() throws {
    var calls = 0
    #expect(
      NetworkSweepPlan([sweep(.norm)]).maps { _ in
        calls += 1
        return false
      } == nil)
    #expect(calls == 1)
    let running = RunningSweep(threads: 2) { [sweep = sweep(.norm)] in NetworkSweepPlan([sweep]) }
    while !running.isFinished {}
    #expect(running.fraction == 1 && running.takeFinished().count == 6)
  }

  @Test("a cell of which one seed diverges has diverged")
  func divergence() throws {
    var sweep = sweep(.norm)
    sweep.learningRates = [1e300]
    sweep.weightDecays = [1e300]
    #expect(try #require(NetworkSweepPlan([sweep]).maps())[0].cells == [.diverged])
  }
}

@Suite("Maps of which more is better")
struct LargeMapTests {
  @Test("the best is the largest, and to borrow costs by what factor it is smaller")
  func best() {
    var map = SweepMap(learningRates: [1, 2], weightDecays: [1, 2], prefersLarge: true)
    let values = [[0.5, 0.8], [0.25, 0.9]]
    for row in 0..<2 {
      for column in 0..<2 { map[row: row, column: column] = .value(values[row][column]) }
    }
    #expect(map.best?.value == 0.9)
    #expect(map.bestRow(column: 0) == 0 && map.bestRow(column: 1) == 1)
    let expected = (2 * (0.9 / 0.8)).squareRoot()
    #expect(((map.transfer ?? 0) - expected).magnitude < 1e-12)
  }
}
