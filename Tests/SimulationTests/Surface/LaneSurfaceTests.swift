import Testing

@testable import Simulation

/// A slowly moving valley that ends in a cliff, in lane arithmetic.
private struct Valley: LaneSurface, Equatable {
  /// From this step on the gradient is infinite.
  var cliff = Int.max

  var dependsOnStep: Bool { true }

  func loss(x: Lanes, y: Lanes, step: Int) -> Lanes {
    let u = y - x * x
    return u * u + Lanes(repeating: Double(step)) * y
  }

  func gradient(x: Lanes, y: Lanes, step: Int) -> LaneGradient {
    let u = y - x * x
    let push = step < cliff ? 0.001 * Double(step) : .infinity
    return LaneGradient(
      x: Lanes(repeating: -4) * x * u, y: Lanes(repeating: 2) * u + Lanes(repeating: push))
  }

  /// The same operations on single numbers, without a loop of its own.
  var byNumbers: AnalyticSurface {
    AnalyticSurface(
      dependsOnStep: true,
      loss: { x, y, step in
        let u = y - x * x
        return u * u + Double(step) * y
      },
      gradient: { [cliff] x, y, step in
        let u = y - x * x
        let push = step < cliff ? 0.001 * Double(step) : .infinity
        return Vector(-4 * x * u, 2 * u + push)
      })
  }
}

@Suite struct LaneSurfaceTests {
  /// More than two checkpoints' worth.
  private static let steps = 700

  private static func runs(
    on surface: any Surface, rules: [Rule] = Rule.builtIn,
    _ change: (inout Experiment.Run) -> Void = { _ in }
  ) -> [Experiment.Run] {
    rules.map { rule in
      var run = Experiment.Run(
        rule: rule, hyperparameters: Hyperparameters(), start: Vector(-1.2, 1), surface: surface)
      run.hyperparameters.learningRate = 0.003
      run.hyperparameters.weightDecay = 0.3
      change(&run)
      return run
    }
  }

  private static func expectSameBits(_ a: Experiment, _ b: Experiment) {
    for (a, b) in zip(a.trajectories(), b.trajectories()) {
      #expect(a.outcome == b.outcome)
      #expect(a.path == b.path)
      for step in [0, 1, 255, 256, 257, 700] where step <= a.lastStep {
        #expect(a.row(at: step) == b.row(at: step))
      }
    }
  }

  /// Options of a run, some of which have a loop and some don't.
  private static let options: [@Sendable (inout Experiment.Run) -> Void] = [
    { _ in },
    { $0.hyperparameters.usesAMSGrad = true },
    { $0.hyperparameters.beta1 = 0.4 },
    { $0.hyperparameters.isPreconditioned = false },
    { $0.hyperparameters.biasCorrection = .first },
    { $0.schedule = { 1 / Double($0) } },
    { run in if run.rule == .adam { run.hyperparameters.beta2 = 0.9 } },
  ]

  @Test(
    "paths, steps and moments have the bits of a surface that goes through memory",
    arguments: options.indices)
  func sameBits(option: Int) {
    let change = Self.options[option]
    Self.expectSameBits(
      Experiment(runs: Self.runs(on: Valley(), change), steps: Self.steps),
      Experiment(runs: Self.runs(on: Valley().byNumbers, change), steps: Self.steps))
  }

  @Test("noise reaches the gradient of a lane surface, too")
  func noise() {
    let noise = Noise.gaussian(Vector(0.5, 0.1))
    Self.expectSameBits(
      Experiment(runs: Self.runs(on: Valley()), steps: Self.steps, noise: noise),
      Experiment(runs: Self.runs(on: Valley().byNumbers), steps: Self.steps, noise: noise))
  }

  @Test("divergence is found at the same step")
  func divergence() {
    let valley = Valley(cliff: 400)
    let experiment = Experiment(runs: Self.runs(on: valley), steps: Self.steps)
    #expect(experiment.trajectories().allSatisfy { $0.outcome == .diverged(step: 400) })
    Self.expectSameBits(
      experiment, Experiment(runs: Self.runs(on: valley.byNumbers), steps: Self.steps))
  }

  @Test("a sweep has the same maps", arguments: [nil, 500])
  func sweep(averageAfter: Int?) throws {
    func maps(_ surface: any Surface) throws -> [SweepMap] {
      let sweeps = Self.runs(on: surface).map { run in
        Sweep(
          run: run, learningRates: SweepAxis.values(from: 1e-3, to: 0.1, count: 9),
          weightDecays: SweepAxis.values(from: 0.01, to: 1, count: 4), steps: Self.steps,
          metric: .surface(surface), averageAfter: averageAfter)
      }
      return try #require(SweepPlan(sweeps).maps())
    }
    #expect(try maps(Valley()) == maps(Valley().byNumbers))
  }

  @Test("the loop is there for Adam, Adam+L2 and AdamW as they usually are, and for nothing else")
  func reach() {
    func hasLoop(_ run: Experiment.Run, noise: Noise = .none) -> Bool {
      let tables = CorrectionTables(runs: [run], steps: 10).laneTables(of: [run])
      let factors = StepFactors(
        source: StepFactors.Source(tables: tables, noise: noise, seed: 1), vectors: 1)
      let stepper = Kernel(run).stepper(lanes: [run.lane], shape: BlockShape(vectors: 1))
      let evaluator = run.surface.evaluator(vectors: 1, seed: 1)
      return InlinedLoop(evaluator, stepper, factors) != nil
    }
    let with = Self.runs(on: Valley()).filter { hasLoop($0) }.map(\.rule)
    #expect(Set(with) == [.adam, .adamL2, .adamW, .adamWPaper])
    #expect(!Self.runs(on: Valley()).contains { hasLoop($0, noise: .gaussian(Vector(1, 1))) })
    #expect(!Self.runs(on: Valley().byNumbers).contains { hasLoop($0) })
    let adam = Self.options.map { hasLoop(Self.runs(on: Valley(), rules: [.adam], $0)[0]) }
    #expect(adam == [true, false, false, false, true, false, true])
  }

  @Test("losses and gradients at single points")
  func points() {
    let point = Vector(0.7, -0.2)
    #expect(Valley().loss(at: point, step: 3) == Valley().byNumbers.loss(at: point, step: 3))
    let (lanes, numbers) = (Valley(), Valley().byNumbers)
    #expect(lanes.gradient(at: point, step: 3) == numbers.gradient(at: point, step: 3))
  }
}
