import Testing

@testable import Simulation

/// λ of each weight: x goes as if all had its λ, and y as if all had the other.
@Suite("A weight decay for each weight")
struct DecaySharesTests {
  private static let shares = [Vector(1, 0), Vector(0.25, 1), Vector(1, -0.5)]

  /// Every option drawn at random, on a loss that is a sum of one in x and one in y.
  private func experiment(
    _ number: UInt64, _ change: (inout Hyperparameters) -> Void
  ) -> Experiment {
    var random = RandomExperiment(number: number)
    var experiment = random.ofEveryRule(steps: 60)
    for index in experiment.runs.indices {
      experiment.runs[index].surface = Surfaces.bowl(2, 1, x: 3, y: 1)
      change(&experiment.runs[index].hyperparameters)
    }
    return experiment
  }

  @Test("each weight steps as under its λ alone, bit for bit", arguments: [3, 8] as [UInt64])
  func steps(number: UInt64) throws {
    for shares in Self.shares {
      let both = experiment(number) { $0.decayShares = shares }.trajectories()
      let alone = [shares.x, shares.y].map { share in
        experiment(number) { $0.weightDecay *= share }.trajectories()
      }
      for run in both.indices {
        for step in [0, 1, 2, 60] {
          let row = both[run].row(at: step)
          let (x, y) = (alone[0][run].row(at: step), alone[1][run].row(at: step))
          #expect(row.weights == Vector(x.weights.x, y.weights.y), "\(both[run].run.rule.id)")
          #expect(row.update?.decayStep.x == x.update?.decayStep.x)
          #expect(row.update?.decayStep.y == y.update?.decayStep.y)
        }
        let account = StepAccount(of: both[run], step: 7)
        let accounts = alone.map { StepAccount(of: $0[run], step: 7) }
        for (stage, value) in account.values {
          #expect(value.x == accounts[0].values[stage]?.x)
          #expect(value.y == accounts[1].values[stage]?.y)
        }
      }
    }
  }

  @Test("a map's λ scales both, bit for bit", arguments: Rule.builtIn)
  func maps(rule: Rule) throws {
    var sweep = try SweepTests.sweep(rule, steps: 30)
    sweep.run.hyperparameters.decayShares = Vector(0.5, 1)
    let map = try #require(SweepPlan([sweep]).maps())[0]
    for row in 0..<map.rows {
      let alone = SweepTests.trajectory(sweep, row: row, column: 2)
      #expect(map.value(row: row, column: 2) == alone.loss(at: 30))
      #expect(alone.run.hyperparameters.weightDecays.x == 0.5 * sweep.weightDecays[row])
    }
  }

  @Test("lanes with equal and with different λ of their weights share a block")
  func lanes() throws {
    let surface = AnalyticSurface(
      dependsOnStep: false, loss: { x, y, _ in x * x + y * y },
      gradient: { x, y, _ in Vector(2 * x, 2 * y) })
    func run(_ shares: Vector) -> Experiment.Run {
      var values = Hyperparameters()
      (values.weightDecay, values.decayShares) = (0.3, shares)
      return Experiment.Run(
        rule: .adamW, hyperparameters: values, start: Vector(2, 1), surface: surface)
    }
    let runs = [run(Vector(1, 1)), run(Vector(1, 0)), run(Vector(0, 1))]
    let together = Experiment(runs: runs, steps: 50).trajectories()
    for (made, run) in zip(together, runs) {
      #expect(made.path == Experiment(runs: [run], steps: 50).trajectories()[0].path)
    }
    #expect(together[0].path[50] == Vector(together[1].path[50].x, together[2].path[50].y))
  }

  @Test("λw in the gradient leads to the MAP point of both; decoupled no law is told")
  func limits() throws {
    var values = Hyperparameters()
    (values.learningRate, values.weightDecay, values.beta2) = (0.02, 0.5, 0.99)
    values.decayShares = Vector(1, 0)
    func limit(_ rule: Rule) throws -> Limit {
      try Limit(
        of: Experiment.Run(
          rule: rule, hyperparameters: values, start: .zero,
          surface: Surfaces.bowl(2, 1, x: 3, y: 1)), near: .zero)
    }
    for rule in [Rule.adamL2, .sgdL2, .sgdW] {
      let limit = try limit(rule)
      #expect(limit.kind == .mapPoint)
      #expect((limit.point - Vector(2.4, 1)).norm < 1e-8, "\(rule.id)")
    }
    for rule in [Rule.adamW, .adamWPaper, .adamWAfter, .adamWProximal] {
      #expect(throws: FailedPremise.unequalDecay) { try limit(rule) }
    }
  }
}
