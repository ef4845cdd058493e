import Testing

@testable import Simulation

@Suite struct SweepTests {
  /// A sweep of a rule with every option drawn at random, on a noisy bowl, that measures its loss.
  static func sweep(
    _ rule: Rule, number: UInt64 = 5, columns: Int = 5, rows: Int = 7, steps: Int = 70,
    averageAfter: Int? = nil, metric: SweepMetric? = nil
  ) throws -> Sweep {
    var random = RandomExperiment(number: number)
    let experiment = random.ofEveryRule(steps: steps)
    let run = try #require(experiment.runs.first { $0.rule == rule })
    return Sweep(
      run: run,
      learningRates: SweepAxis.values(from: 1e-3, to: 0.3, count: columns),
      weightDecays: SweepAxis.values(from: -0.2, to: 2, count: rows), steps: steps,
      seed: experiment.seed, noise: experiment.noise, metric: metric ?? .surface(run.surface),
      averageAfter: averageAfter)
  }

  /// The cell's run, made alone.
  static func trajectory(_ sweep: Sweep, row: Int, column: Int) -> Trajectory {
    Experiment(
      runs: [sweep.run(row: row, column: column)], steps: sweep.steps, seed: sweep.seed,
      noise: sweep.noise
    ).trajectories()[0]
  }

  @Test(
    "a cell's loss is that of a single run with its learning rate and weight decay, bit for bit",
    arguments: Rule.builtIn, [5, 6, 9] as [UInt64])
  func cells(rule: Rule, number: UInt64) throws {
    let sweep = try Self.sweep(rule, number: number)
    let maps = try #require(SweepPlan([sweep]).maps())
    for row in 0..<maps[0].rows {
      for column in 0..<maps[0].columns {
        let alone = Self.trajectory(sweep, row: row, column: column)
        #expect(alone.outcome == .completed)
        #expect(maps[0].value(row: row, column: column) == alone.loss(at: sweep.steps))
      }
    }
  }

  @Test("the average is the sum in the order of the steps, divided by their number")
  func average() throws {
    let sweep = try Self.sweep(.adamW, averageAfter: 30)
    let map = try #require(SweepPlan([sweep]).maps())[0]
    let path = Self.trajectory(sweep, row: 2, column: 3)
    let losses = path.losses(at: Array(31...70))
    #expect(map.value(row: 2, column: 3) == losses.dropFirst().reduce(losses[0], +) / 40)
  }

  @Test("norm and distance are those of the last weights")
  func distances() throws {
    let target = Vector(0.3, -2)
    let norms = try Self.sweep(.adamL2, metric: .norm)
    let distances = try Self.sweep(.adamL2, metric: .distance(to: target))
    let maps = try #require(SweepPlan([norms, distances]).maps())
    let last = try #require(Self.trajectory(norms, row: 6, column: 1).path.last)
    #expect(maps[0].value(row: 6, column: 1) == last.norm)
    #expect(maps[1].value(row: 6, column: 1) == (last - target).norm)
  }

  @Test("a surface that depends on the step is measured at the run's own step")
  func time() throws {
    let clock = AnalyticSurface(
      dependsOnStep: true, loss: { _, _, step in Double(step) }, gradient: { _, _, _ in .zero })
    let last = try Self.sweep(.sgd, metric: .surface(clock))
    let mean = try Self.sweep(.sgd, averageAfter: 0, metric: .surface(clock))
    let maps = try #require(SweepPlan([last, mean]).maps())
    #expect(maps[0].value(row: 0, column: 0) == 70)
    #expect(maps[1].value(row: 0, column: 0) == 35.5)
  }

  @Test("an average that would begin after the end is that of the last step")
  func lateAverage() throws {
    let late = try Self.sweep(.adam, averageAfter: 70)
    let last = try Self.sweep(.adam)
    let maps = try #require(SweepPlan([late, last]).maps())
    #expect(maps[0] == maps[1])
  }

  @Test("a run that diverges marks its cell and no other")
  func divergence() throws {
    var sweep = try Self.sweep(.sgd)
    sweep.run.surface = AnalyticSurface(
      loss: { x, y, _ in x * x * x * x + y * y },
      gradient: { x, y, _ in Vector(4 * x * x * x, 2 * y) })
    sweep.run.start = Vector(3, 1)
    sweep.run.hyperparameters = Hyperparameters()
    sweep.run.schedule = nil
    sweep.noise = .none
    sweep.learningRates = [1e-3, 1]
    sweep.metric = .surface(sweep.run.surface)
    let map = try #require(SweepPlan([sweep]).maps())[0]
    for row in 0..<map.rows {
      #expect(map.value(row: row, column: 0) != nil)
      #expect(map[row: row, column: 1] == .diverged)
    }
  }

  @Test("a metric that is not finite marks the cell of a run that is")
  func infiniteMetric() throws {
    let metric = AnalyticSurface(loss: { _, _, _ in .infinity }, gradient: { _, _, _ in .zero })
    let sweep = try Self.sweep(.adam, metric: .surface(metric))
    let map = try #require(SweepPlan([sweep]).maps())[0]
    #expect(map.cells.allSatisfy { $0 == .diverged })
  }

  @Test("an axis has equal ratios between positive bounds, else equal distances")
  func axes() {
    #expect(SweepAxis.values(from: 1, to: 4, count: 3)[1].rounded() == 2)
    #expect(SweepAxis.values(from: -1, to: 4, count: 3) == [-1, 1.5, 4])
    #expect(SweepAxis.values(from: 0.1, to: 4, count: 1) == [0.1])
    let decades = SweepAxis.values(from: 1e-7, to: 100, count: 46)
    #expect(decades.first == 1e-7 && decades.last == 100)
    #expect(stride(from: 0, to: 46, by: 5).map { decades[$0] } == (-7...2).map(decade))
    #expect(SweepAxis.values(from: 0, to: 1, count: 11)[3] == 0.3)
    // A tenth of a decade: 10^(−2.9) to the last of 14 digits.
    #expect(SweepAxis.values(from: 1e-3, to: 1, count: 31)[1] == 0.0012589254117942)
  }

  private func decade(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }

  @Test("bounds may be as far apart as numbers are")
  func farBounds() {
    let ratios = SweepAxis.values(from: 1e-300, to: 1e300, count: 5)
    for (value, exponent) in zip(ratios, [-300, -150, 0, 150, 300]) {
      #expect(abs(value / decade(exponent) - 1) < 1e-12)
    }
    #expect(SweepAxis.values(from: -1e308, to: 1e308, count: 3) == [-1e308, 0, 1e308])
  }
}
