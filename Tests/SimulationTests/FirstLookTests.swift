import Simulation
import Testing

/// The lab's first picture: one weight decay, three kinds of shrinking.
@Suite struct FirstLookTests {
  private static let trajectories: [Trajectory] = {
    var values = Hyperparameters()
    values.learningRate = 0.02
    values.weightDecay = 0.05
    let surface = Surfaces.bowl(0.02, 0.002, x: 3, y: 3)
    let runs = [Rule.adam, .adamL2, .adamW].map { rule in
      Experiment.Run(
        rule: rule, hyperparameters: values, start: Vector(3, 3), surface: surface)
    }
    return Experiment(runs: runs, steps: 1_600, noise: .alternating(Vector(2, 0.2))).trajectories()
  }()

  @Test("where each one is at step 1600")
  func weights() {
    let expected = [Vector(2.975, 2.975), Vector(1.542, 0.117), Vector(0.860, 0.860)]
    for (trajectory, weights) in zip(Self.trajectories, expected) {
      let difference = trajectory.weights(at: 1_600) - weights
      #expect(max(difference.x.magnitude, difference.y.magnitude) <= 0.0005)
    }
  }

  @Test("the decay rate each weight feels: the noisy one a tenth under L2, both 0.1 % under AdamW")
  func decayRates() throws {
    func rates(_ index: Int) throws -> (x: Double, y: Double) {
      let rate = Self.trajectories[index].decayRate(at: 1_600)
      return (try #require(rate.x), try #require(rate.y))
    }
    let l2 = try rates(1)
    #expect((l2.x - 0.000501).magnitude < 5e-7)
    #expect((l2.y - 0.00498).magnitude < 5e-6)
    let decoupled = try rates(2)
    #expect((decoupled.x - 0.001).magnitude < 1e-15)
    #expect((decoupled.y - 0.001).magnitude < 1e-15)
    #expect(try rates(0) == (0, 0))
  }

  @Test(
    "a weight that starts at 0 has no decay rate, one that starts small has", arguments: [0, 0.1])
  func smallWeight(y: Double) {
    var values = Hyperparameters()
    values.weightDecay = 1
    let run = Experiment.Run(
      rule: .adamW, hyperparameters: values, start: Vector(100, y), surface: Surfaces.plateau)
    let rate = Experiment(runs: [run], steps: 1).trajectories()[0].decayRate(at: 1)
    #expect(rate.x != nil)
    #expect((rate.y == nil) == (y == 0))
  }
}
