import Networks
import Simulation
import Testing

@Suite("What training takes")
struct NetworkCostTests {
  private func experiment(steps: Int, runs: Int) -> NetworkExperiment {
    NetworkExperiment(
      network: Network(layers: [64, 32, 10]),
      data: TrainingData(.digits, .init(training: 1000), seed: 3),
      runs: (0..<runs).map { _ in .init(rule: .adam, hyperparameters: Hyperparameters()) },
      steps: steps, seed: 3, batch: 32)
  }

  @Test("it grows with runs and steps, and is of the size that is measured")
  func cost() {
    let one = experiment(steps: 2000, runs: 1)
    #expect(experiment(steps: 2000, runs: 3).cost.operations == 3 * one.cost.operations)
    #expect(experiment(steps: 4000, runs: 1).cost > one.cost)
    // Some ten milliseconds on a fast core; the unit is on the slow side.
    #expect(20...200 ~= one.cost.milliseconds)
    #expect(1_000_000...20_000_000 ~= one.memory)
  }
}
