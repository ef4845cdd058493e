import Networks
import Simulation
import Testing

@Suite("Walks along a network's run")
struct NetworkWalkTests {
  @Test("steps in any order have the bits of the run")
  func anyOrder() throws {
    let rows = LabelledRows.moons(30, deviation: 0.2, seed: 4)
    var experiment = NetworkExperiment(
      network: Network(layers: [2, 3, 2]),
      data: TrainingData(rows, .init(training: 20), seed: 4),
      runs: [.adamL2, .adamW].map { .init(rule: $0, hyperparameters: Hyperparameters()) },
      steps: 300, seed: 4, batch: 7)
    experiment.keptInterval = 150
    for run in try #require(experiment.trajectories()) {
      let walk = NetworkWalk(run)
      for step in [300, 7, 8, 9, 9, 100, 3, 299] {
        let update = run.update(at: step)
        #expect(walk.update(at: step).decayRates == update.decayRates)
        #expect(walk.state(at: step).secondMoments == run.state(at: step).secondMoments)
        #expect(walk.weights(at: step) == run.weights(at: step))
        let evaluation = experiment.network.evaluation(
          of: run.weights(at: step), on: experiment.data.training)
        #expect(walk.evaluation(at: step).training == evaluation)
      }
      let squares = run.weights(at: 77).reduce(0) { $0 + $1 * $1 }
      #expect((run.norm(at: 77) - squares.squareRoot()).magnitude < 1e-14 * run.norm(at: 77))
    }
  }

  @Test("the fraction that is reported grows to the whole")
  func report() throws {
    let rows = LabelledRows.moons(30, deviation: 0.2, seed: 4)
    let experiment = NetworkExperiment(
      network: Network(layers: [2, 3, 2]),
      data: TrainingData(rows, .init(training: 20), seed: 4),
      runs: [.init(rule: .adam, hyperparameters: Hyperparameters())], steps: 30)
    var fractions: [Double] = []
    _ = experiment.trajectories(threads: 1) { fractions.append($0) }
    #expect(fractions == fractions.sorted() && fractions.count > 1 && fractions.last == 1)
  }
}
