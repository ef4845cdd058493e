import Testing

@testable import Simulation

@Suite struct LaneBlockTests {
  /// Many runs of one rule with different hyperparameters on one noisy bowl.
  private func runs(_ rule: Rule, count: Int) -> [Experiment.Run] {
    var random = RandomExperiment(number: 77)
    let surface = Surfaces.bowl(2, 0.3, x: 1, y: -2)
    return (0..<count).map { index in
      var values = random.hyperparameters()
      // What else would need a kernel of its own.
      values.usesAMSGrad = false
      values.isPreconditioned = true
      values.beta1 = 0.5 + values.beta1 / 2
      return Experiment.Run(
        rule: rule, hyperparameters: values, start: Vector(3, Double(index) / 10),
        surface: surface)
    }
  }

  @Test(
    "a lane's bits depend neither on its neighbours nor on the block's size",
    arguments: Rule.builtIn)
  func independence(rule: Rule) {
    let runs = runs(rule, count: 21)
    let noise = Noise.gaussian(Vector(0.5, 0.1))
    let tables = CorrectionTables(runs: runs, steps: 300)
    let block = LaneBlock(
      runs: runs,
      source: StepFactors.Source(tables: tables.laneTables(of: runs), noise: noise, seed: 4))
    for step in 1...300 { block.step(step) }
    let together = Experiment(runs: runs, steps: 300, seed: 4, noise: noise).trajectories()
    for lane in runs.indices {
      let alone = Experiment(runs: [runs[lane]], steps: 300, seed: 4, noise: noise)
        .trajectories()[0]
      #expect(alone.path == together[lane].path)
      #expect(alone.path.last == block.state.vector(.weight, lane: lane))
    }
  }

  @Test("lanes with common factors read one table for all")
  func commonFactors() {
    var runs = runs(.adam, count: 3)
    for index in runs.indices { runs[index].hyperparameters = Hyperparameters() }
    runs[1].hyperparameters.learningRate = 1
    let tables = CorrectionTables(runs: runs, steps: 10)
    #expect(tables.laneTables(of: runs).count == 1)
    runs[2].hyperparameters.beta2 = 0.5
    #expect(tables.laneTables(of: runs).count == 3)
  }
}
