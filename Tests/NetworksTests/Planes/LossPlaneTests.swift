import Networks
import Simulation
import Testing

@Suite("The loss over a plane")
struct LossPlaneTests {
  @Test(
    "it is the loss of the weights there, row by row",
    arguments: [[4, 3], [4, 9, 3], [4, 5, 6, 3]], [false, true])
  func losses(layers: [Int], normalizes: Bool) throws {
    guard layers.count > 2 || !normalizes else { return }
    let network = Network(layers: layers, activation: .relu, normalizesRows: normalizes)
    let data = TrainingData(.iris, .init(training: 90, standardizes: true), seed: 2)
    var values = Hyperparameters()
    values.learningRate = 0.05
    let setups = [Rule.adamL2, .adamW].map {
      NetworkExperiment.Run(rule: $0, hyperparameters: values)
    }
    let experiment = NetworkExperiment(network: network, data: data, runs: setups, steps: 40)
    let runs = try #require(experiment.trajectories())
    let plane = try #require(WeightPlane.ends(of: runs))
    let (a, b) = ([-0.5, 0.3, 2], [0, 1.5])
    let rows = try #require(LossPlane(plane, of: network, on: data).losses(a: a, b: b))
    for (row, b) in zip(rows, b) {
      for (loss, a) in zip(row, a) {
        let direct = network.evaluation(of: plane.point(a: a, b: b), on: data.training)
        let deviation = loss - (direct?.loss ?? 0)
        #expect(deviation.magnitude < 1e-12)
      }
    }
  }

  @Test("who cancels gets nothing")
  func cancelling() throws {
    let network = Network(layers: [4, 3])
    let data = TrainingData(.iris, .init(training: 90), seed: 2)
    let setups = [NetworkExperiment.Run(rule: .adamW, hyperparameters: Hyperparameters())]
    let experiment = NetworkExperiment(
      network: network, data: data, runs: setups, steps: 10, batch: 9)
    let runs = try #require(experiment.trajectories())
    let plane = try #require(WeightPlane.ends(of: runs))
    let cancellation = Cancellation()
    cancellation.cancel()
    let losses = LossPlane(plane, of: network, on: data)
    #expect(losses.losses(a: [0], b: [0], unless: cancellation) == nil)
  }
}
