import Simulation
import Testing

@Suite("StepAccount's own numbers")
struct StepAccountNumbersTests {
  private static let bowl = AnalyticSurface(
    loss: { x, y, _ in 0.5 * (x - 1) * (x - 1) + 0.05 * y * y },
    gradient: { x, y, _ in Vector(x - 1, 0.1 * y) })

  private func trajectory(
    _ rule: Rule, _ edit: (inout Hyperparameters) -> Void = { _ in }
  ) -> Trajectory {
    var values = Hyperparameters()
    (values.learningRate, values.weightDecay) = (0.02, 0.3)
    if rule.family == .sgd { values.momentum = 0.9 }
    edit(&values)
    let run = Experiment.Run(
      rule: rule, hyperparameters: values, start: Vector(3, -2), surface: Self.bowl,
      schedule: { 1 / Double($0) })
    return Experiment(runs: [run], steps: 300, noise: .alternating(Vector(1, 0.1)))
      .trajectories()[0]
  }

  @Test(
    "its moments, gradient and parts are those of the trajectory's row, bit for bit",
    arguments: Rule.builtIn, [1, 256, 257, 300])
  func row(rule: Rule, step: Int) throws {
    let trajectory = trajectory(rule)
    let values = StepAccount(of: trajectory, step: step).values
    let update = try #require(trajectory.row(at: step).update)
    #expect(values[.gradient] == update.gradient)
    #expect(values[.firstMoment] == update.firstMoment)
    #expect(values[.secondMoment] == update.secondMoment)
    #expect(values[.adaptive] == update.adaptiveStep)
    #expect(values[.before] == trajectory.weights(at: step - 1))
    #expect(values[.after] == trajectory.weights(at: step))
  }

  @Test("without decay the step leads from weight to weight to the last bit")
  func exactStep() throws {
    for rule in [Rule.adam, .adamL2, .adamL2FirstMoment, .adamL2SecondMoment, .sgd, .normalized] {
      for step in [1, 2, 300] {
        let values = StepAccount(of: trajectory(rule), step: step).values
        let (before, taken) = (try #require(values[.before]), try #require(values[.step]))
        let after = try #require(values[.after])
        #expect(after == Vector(before.x + taken.x, before.y + taken.y), "\(rule) \(step)")
      }
    }
  }

  @Test("what is remembered before a step is what the step before has made, and nothing at first")
  func memories() throws {
    for rule in [Rule.adamL2, .adamL2FirstMoment, .adamW, .sgdL2] {
      for step in [2, 257] {
        let now = StepAccount(of: trajectory(rule), step: step).values
        let earlier = StepAccount(of: trajectory(rule), step: step - 1).values
        #expect(now[.firstMomentBefore] == earlier[.firstMoment])
        #expect(now[.secondMomentBefore] == earlier[.secondMoment])
        #expect(now[.decayMomentBefore] == earlier[.decayMoment])
      }
    }
    #expect(StepAccount(of: trajectory(.adamL2), step: 1).values[.firstMomentBefore] == .zero)
    #expect(StepAccount(of: trajectory(.sgdL2), step: 1).values[.firstMomentBefore] == nil)
    #expect(StepAccount(of: trajectory(.adamW), step: 9).values[.decayMoment] == nil)
  }

  @Test("under AMSGrad the largest v is shown, and without a preconditioner no divisor")
  func options() throws {
    let largest = trajectory(.adamW) { $0.usesAMSGrad = true }
    let update = try #require(largest.row(at: 30).update)
    let values = StepAccount(of: largest, step: 30).values
    #expect(values[.largest] == update.secondMomentMax)
    #expect(values[.secondMoment] == update.secondMoment)
    let bare = trajectory(.adamW) { $0.isPreconditioned = false }
    #expect(StepAccount(of: bare, step: 30).values[.divisor] == nil)
  }
}
