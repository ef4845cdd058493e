import Simulation
import Testing

@Suite struct DecayPathTests {
  private func run(
    _ rule: Rule = .adamW, on surface: TestSurface = .plateau, start: Vector = Vector(4, 1),
    _ change: (inout Hyperparameters) -> Void = { _ in }
  ) -> Experiment.Run {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.02
    hyperparameters.weightDecay = 0.5
    change(&hyperparameters)
    return Experiment.Run(
      rule: rule, hyperparameters: hyperparameters, start: start, surface: surface)
  }

  private func failure(_ body: () throws(FailedPremise) -> DecayPath?) -> FailedPremise? {
    do throws(FailedPremise) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "it is the run itself, at every step of a short and of a long run", arguments: [300, 70_000])
  func agreement(steps: Int) throws {
    let run = run()
    let path = try #require(try DecayPath(of: run, steps: steps))
    let trajectory = Experiment(runs: [run], steps: steps).trajectories()[0]
    for step in Array(0...300) + [min(steps, 4321), steps] {
      let place = try #require(path.weights(at: step))
      let weights = trajectory.weights(at: step)
      // One rounding a step.
      #expect((place - weights).norm <= 2e-16 * Double(step + 1) * weights.norm)
    }
    #expect(path.weights(at: steps + 1) == nil && path.weights(at: -1) == nil)
    #expect(path.points.count <= 2100)
  }

  @Test("48 steps shorten the norm to what was published")
  func published() throws {
    let path = try #require(try DecayPath(of: run(), steps: 69))
    // 48 products, each rounded once.
    #expect(abs(try #require(path.weights(at: 48)).norm - 2.545152452757466) < 48 * 3e-16)
  }

  @Test("a decay beyond the origin alternates")
  func overshooting() throws {
    let run = run(start: Vector(1, 0.5)) { ($0.learningRate, $0.weightDecay) = (1.5, 1) }
    let path = try #require(try DecayPath(of: run, steps: 6))
    #expect(path.weights(at: 6) == Vector(0.015625, 0.0078125))
    #expect(path.weights(at: 1) == Vector(-0.5, -0.25))
  }

  @Test("a gradient that is 0 at the start alone makes none")
  func slope() {
    let bowl = TestSurface.bowl(2, 2, center: Vector(1, 1))
    for rule in [Rule.adamW, .sgdW, .sgdL2, .adamWPaper] {
      let premise = failure { () throws(FailedPremise) in
        try DecayPath(of: run(rule, on: bowl, start: Vector(1, 1)), steps: 300)
      }
      #expect(premise == .slope, "\(rule)")
    }
  }

  @Test("a slope anywhere on the way makes none, however late and short")
  func lateSlope() {
    // Only where 1.0 < x < 1.05 is there a slope: steps 134 to 138.
    let dent = TestSurface(
      { x, _ in x > 1 && x < 1.05 ? x : 0 },
      gradient: { x, _ in Vector(x > 1 && x < 1.05 ? 1 : 0, 0) })
    #expect(
      failure { () throws(FailedPremise) in try DecayPath(of: run(on: dent), steps: 300) }
        == .slope)
    #expect(
      failure { () throws(FailedPremise) in try DecayPath(of: run(on: dent), steps: 120) } == nil)
  }

  @Test("noise and an eps of 0 make none; a rule without a factor has none to make")
  func premises() throws {
    #expect(
      failure { () throws(FailedPremise) in
        try DecayPath(of: run(), noise: .gaussian(Vector(1, 1)), steps: 9)
      } == .noise)
    #expect(
      failure { () throws(FailedPremise) in
        try DecayPath(of: run { $0.epsilon = 0 }, steps: 9)
      } == .zeroEpsilon)
    #expect(try DecayPath(of: run(.adamL2), steps: 9) == nil)
  }

  @Test("paths are equal if they are the same")
  func equality() throws {
    let path = try DecayPath(of: run(), steps: 300)
    #expect(try path == DecayPath(of: run(.adamWAfter), steps: 300))
    #expect(try path != DecayPath(of: run { $0.weightDecay = 0.4 }, steps: 300))
    #expect(try path != DecayPath(of: run(), steps: 301))
  }
}
