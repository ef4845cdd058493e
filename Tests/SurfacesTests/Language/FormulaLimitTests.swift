import Simulation
import Surfaces
import Testing

/// The limits of runs on losses with many basins: right, or absent.
@Suite struct FormulaLimitTests {
  private static let functions: [(formula: String, reach: Double)] = [
    ("sin(x+y)+(x-y)^2-1.5*x+2.5*y+1", 4),
    ("20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)", 5),
    ("sin(2*x)+0.1*x^2+y^2", 5),
    ("(x^2+y-11)^2+(x+y^2-7)^2", 5),
    (wells, 2),
  ]

  private static let wells =
    "x^2+1.96*y^2-6*exp(-5*((x+1)^2+1.96*y^2))-2*exp(-5*((x-1)^2+1.96*y^2))"

  private func run(
    _ rule: Rule, on formula: String, from start: Vector, lr: Double, weightDecay: Double,
    _ change: (inout Hyperparameters) -> Void = { _ in }
  ) throws -> Experiment.Run {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = lr
    hyperparameters.weightDecay = weightDecay
    change(&hyperparameters)
    return Experiment.Run(
      rule: rule, hyperparameters: hyperparameters, start: start,
      surface: FormulaSurface(try Formula(formula, variables: ["x", "y", "t"])))
  }

  /// The mean of the last quarter of very many steps.
  private func rest(of run: Experiment.Run, noise: Noise = .none, steps: Int) -> Vector {
    let path = Experiment(runs: [run], steps: steps, noise: noise).trajectories()[0].path
    let tail = path.suffix(path.count / 4)
    return (1 / Double(tail.count)) * tail.reduce(.zero, +)
  }

  private func limit(
    _ run: Experiment.Run, noise: Noise = .none, steps: Int = 300
  ) -> Result<Limit, FailedPremise> {
    Experiment(runs: [run], steps: steps, noise: noise).limits(of: [0])[0]
  }

  @Test(
    "from eight random starts the MAP point is the one of the run's own basin", arguments: functions
  )
  func basins(of function: (formula: String, reach: Double)) throws {
    var marked = 0
    for draw in 0..<8 {
      let stream = RandomStream(seed: 7)
      func coordinate(_ index: Int) -> Double {
        function.reach * (2 * stream.uniform(at: UInt64(index)) - 1)
      }
      let start = Vector(coordinate(2 * draw), coordinate(2 * draw + 1))
      let run = try run(
        .sgdL2, on: function.formula, from: start, lr: 0.001, weightDecay: 0.1)
      guard case .success(let limit) = limit(run) else { continue }
      marked += 1
      let rest = rest(of: run, steps: 15_000)
      #expect((limit.point - rest).norm < 0.05, "from \(start): \(limit.point), \(rest)")
    }
    #expect(marked >= 6)
  }

  @Test("the run of the two wells settles in the well it starts in")
  func wells() throws {
    let run = try run(
      .sgdL2, on: Self.wells, from: Vector(0.75, 0.9), lr: 0.0005, weightDecay: 0.01)
    let limit = try limit(run).get()
    #expect((limit.point - Vector(0.903, 0)).norm < 0.005, "\(limit.point)")
  }

  @Test("AdamW on crossed waves ends in the basin it falls into")
  func waves() throws {
    let run = try run(
      .adamW, on: "0.3*sin(2*x)*sin(2*y)+0.1*(x-1)^2+0.1*(y+1)^2", from: Vector(2.72, -2.9),
      lr: 0.002, weightDecay: 0.15)
    let limit = try limit(run, steps: 20_000).get()
    #expect((limit.point - Vector(2.1403, -2.1403)).norm < 1e-3, "\(limit.point)")
  }

  @Test("a run that starts exactly on a ridge stays on it, and has no limit")
  func ridge() throws {
    for rule in [Rule.sgdL2, .adamL2, .adamW] {
      let run = try run(
        rule, on: "(x^2-1)^2+y^2", from: Vector(0, 2), lr: 0.01, weightDecay: 0.1)
      #expect(limit(run) == .failure(.ridge), "\(rule)")
    }
  }

  @Test("a v that follows every gradient has no mean field, unless noise is symmetric about it")
  func fastSecondMoment() throws {
    func limit(_ rule: Rule) throws -> Result<Limit, FailedPremise> {
      let run = try run(
        rule, on: "(x-3)^2+0.5*(y-1)^2", from: .zero, lr: 0.02, weightDecay: 0.5
      ) { ($0.beta1, $0.beta2) = (0, 0.5) }
      return self.limit(run, noise: .alternating(Vector(8, 0.5)), steps: 5000)
    }
    #expect(try limit(.adamW) == .failure(.fastSecondMoment))
    #expect((try limit(.adamL2).get().point - Vector(2.4, 2.0 / 3)).norm < 1e-6)
  }

  @Test("skewed noise has a pull of its own where v is fast, and hardly one where it is slow")
  func skewedNoise() throws {
    // A push of 9 in one step of ten, its mean of 0.9 taken off again.
    let entries = try (0..<10).map { entry in
      try Formula(
        "(x-3)^2+0.5*(y-1)^2\(entry == 0 ? "-8.1*x" : "+0.9*x")", variables: ["x", "y", "t"])
    }
    func limit(beta2: Double) -> Result<Limit, FailedPremise> {
      var h = Hyperparameters()
      (h.learningRate, h.weightDecay, h.beta2) = (0.02, 0.5, beta2)
      let run = Experiment.Run(
        rule: .adamL2, hyperparameters: h, start: .zero, surface: BatchSurface(entries))
      return self.limit(run, steps: 5000)
    }
    #expect(limit(beta2: 0.3) == .failure(.skewedNoise))
    #expect((try limit(beta2: 0.999).get().point - Vector(2.4, 2.0 / 3)).norm < 1e-6)
  }

  @Test("a run that creeps along a valley, and will stop short of its end, has no limit")
  func creeping() throws {
    for steps in [1000, 5000] {
      let run = try run(
        .adamW, on: "(1-x)^2+10*(y-x^2)^2", from: Vector(-1.2, 1), lr: 0.02, weightDecay: 1)
      guard case .failure = limit(run, steps: steps) else {
        Issue.record("marked after \(steps) steps")
        continue
      }
    }
  }

  @Test("noise that carries a run from well to well leaves no limit")
  func wandering() throws {
    let run = try run(
      .sgdW, on: "(x^2-1)^2+y^2", from: Vector(-1, 0.5), lr: 0.0923, weightDecay: 0.055)
    let noise = Noise.gaussian(Vector(2.31, 0.1))
    guard case .failure(let premise) = limit(run, noise: noise, steps: 1000) else {
      Issue.record("marked")
      return
    }
    #expect([.wandering, .stillMoving].contains(premise))
  }

  @Test("bursts that return for ever are no rest, and keep to no wall")
  func bursts() throws {
    let run = try run(.adamW, on: "-exp(x)-y", from: .zero, lr: 0.02, weightDecay: 0.5)
    guard case .failure = limit(run, steps: 4000) else {
      Issue.record("marked")
      return
    }
    let trajectory = Experiment(runs: [run], steps: 4000).trajectories()[0]
    #expect(throws: FailedPremise.restless) { try WeightBox(of: run, trajectory: trajectory) }
  }

  @Test("premises that fail before anything is run are named")
  func premises() throws {
    let bowl = "(x-3)^2+0.5*(y-1)^2"
    var run = try run(.adamL2, on: bowl, from: .zero, lr: 0.02, weightDecay: 0.5)
    #expect((try limit(run).get().point - Vector(2.4, 2.0 / 3)).norm < 1e-6)
    let unknown = Noise.function(x: { _ in 0 }, y: { _ in 0 })
    #expect(limit(run, noise: unknown) == .failure(.unknownNoise))
    run.schedule = { 1 / Double($0) }
    #expect(limit(run) == .failure(.scheduledRate))
    let moving = try self.run(
      .adamL2, on: "(x-t/1000)^2+y^2", from: .zero, lr: 0.02, weightDecay: 0.5)
    #expect(limit(moving) == .failure(.lossChanges))
    let large = try self.run(.adamW, on: bowl, from: .zero, lr: 0.02, weightDecay: -0.5)
    #expect(limit(large) == .failure(.negativeDecay))
    let diverging = try self.run(.sgdL2, on: bowl, from: .zero, lr: 1.5, weightDecay: 0.5)
    #expect(limit(diverging) == .failure(.divergence))
  }
}
