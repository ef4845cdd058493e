import Networks
import Simulation
import Testing

@Suite("Planes of weights")
struct WeightPlaneTests {
  private func runs(_ rules: [(Rule, Double)], steps: Int = 80) throws -> [NetworkTrajectory] {
    let runs = rules.map { rule, lr in
      var values = Hyperparameters()
      values.learningRate = lr
      values.weightDecay = 0.2
      return NetworkExperiment.Run(rule: rule, hyperparameters: values)
    }
    let data = TrainingData(.iris, .init(training: 100, standardizes: true), seed: 2)
    let experiment = NetworkExperiment(
      network: Network(layers: [4, 7, 3]), data: data, runs: runs, steps: steps, seed: 2,
      batch: 20)
    return try #require(experiment.trajectories())
  }

  private func expectRightAngles(_ plane: WeightPlane) {
    func times(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    #expect((times(plane.axes.a, plane.axes.a) - 1).magnitude < 1e-14)
    #expect((times(plane.axes.b, plane.axes.b) - 1).magnitude < 1e-14)
    #expect(times(plane.axes.a, plane.axes.b).magnitude < 1e-14)
  }

  @Test("the plane of ends goes through the start and the ends of the two runs that decay")
  func ends() throws {
    let runs = try runs([(.adam, 0.05), (.adamL2, 0.05), (.adamW, 0.05)])
    let plane = try #require(WeightPlane.ends(of: runs))
    expectRightAngles(plane)
    let pair = try #require(plane.pair)
    #expect(pair == (1, 2))
    let first = plane.foot(of: runs[1].weights(at: 80))
    #expect(first.a > 0 && first.b.magnitude < 1e-13)
    #expect(plane.foot(of: runs[2].weights(at: 80)).b > 0)
    let losses = LossPlane(plane, of: runs[0].experiment.network, on: runs[0].experiment.data)
    for run in runs[1...] {
      let last = try #require(run.kept.last)
      let ratio = try #require(losses.lossRatios(of: [last])?.first)
      #expect((ratio - 1).magnitude < 1e-9)
    }
  }

  @Test("one run has a plane through its end and the point farthest from the way there")
  func oneRun() throws {
    let runs = try runs([(.adamW, 0.05)])
    let plane = try #require(WeightPlane.ends(of: runs))
    expectRightAngles(plane)
    #expect(plane.pair == nil)
    #expect(plane.foot(of: runs[0].weights(at: 80)).b.magnitude < 1e-13)
  }

  @Test("runs that stand still have no plane")
  func standstill() throws {
    let runs = try runs([(.adam, 0), (.adamW, 0)])
    #expect(WeightPlane.ends(of: runs) == nil)
    #expect(WeightPlane.principal(of: runs) == nil)
  }

  @Test("no plane has a larger mean share of the runs than the principal one")
  func principal() throws {
    let runs = try runs([(.adam, 0.05), (.adamL2, 0.05), (.adamW, 0.02)])
    let ends = try #require(WeightPlane.ends(of: runs))
    let principal = try #require(WeightPlane.principal(of: runs))
    expectRightAngles(principal)
    func share(_ plane: WeightPlane) -> Double {
      runs.reduce(0) { $0 + (plane.share(of: $1.kept.map(\.weights)) ?? 0) }
    }
    #expect(share(principal) > share(ends))
    #expect(share(principal) <= 3)
  }
}
