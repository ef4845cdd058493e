import Testing

@testable import Simulation

@Suite struct ExperimentTests {
  private func run(
    _ rule: Rule, on surface: any Surface, _ change: (inout Hyperparameters) -> Void = { _ in }
  ) -> Experiment.Run {
    var values = Hyperparameters()
    values.learningRate = 0.01
    values.weightDecay = 0.1
    change(&values)
    return Experiment.Run(
      rule: rule, hyperparameters: values, start: Vector(-1.2, 1), surface: surface)
  }

  @Test("runs of one family on one surface are lanes of one vector, others are apart")
  func blocks() {
    let surface = Surfaces.plateau
    let experiment = Experiment(
      runs: [
        run(.adam, on: surface), run(.adamL2, on: surface), run(.sgd, on: surface),
        run(.adamW, on: surface), run(.adamW, on: Surfaces.bowl(1, 1)),
        run(.adam, on: surface) { $0.usesAMSGrad = true },
        run(.adamW, on: surface) { $0.beta1 = 0.3 },
        run(.adamW, on: surface) { $0.beta1 = 0.95 },
      ], steps: 1)
    #expect(experiment.blocks() == [[0, 1, 3, 7], [2], [4], [5], [6]])
  }

  @Test("a ninth run begins a second vector")
  func vectors() {
    let runs = Array(repeating: run(.adam, on: Surfaces.plateau), count: 9)
    #expect(Experiment(runs: runs, steps: 1).blocks().map(\.count) == [8, 1])
  }

  @Test("the same bits on every machine, in debug and in release")
  func bits() {
    let runs = [Rule.adam, .adamL2, .adamW].map { run($0, on: Surfaces.rosenbrock) }
    let ends = Experiment(runs: runs, steps: 2_000).trajectories().map { $0.weights(at: 2_000) }
    // Only IEEE operations in a fixed order are used, so these are the digits everywhere.
    #expect(
      ends == [
        Vector(0.7849882620570703, 0.6155035295829607),
        Vector(0.7535072964801353, 0.5669469352864239),
        Vector(0.6430454529269198, 0.4126740876138725),
      ])
  }

  @Test("no runs, no trajectories")
  func empty() {
    #expect(Experiment(runs: [], steps: 10).trajectories().isEmpty)
  }
}
