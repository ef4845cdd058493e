import Testing

@testable import Simulation

@Suite("DivergenceCause")
struct DivergenceCauseTests {
  /// What ended a run that meets this gradient from a step on, and (1, 1) before.
  private func cause(
    _ rule: Rule, gradient: Vector = Vector(1, 1), from first: Int = 1, noise: Noise = .none,
    schedule: StepFunction? = nil, with edit: (inout Hyperparameters) -> Void = { _ in }
  ) -> DivergenceCause? {
    var values = Hyperparameters()
    edit(&values)
    let surface = AnalyticSurface(
      dependsOnStep: true, loss: { _, _, _ in 0 },
      gradient: { _, _, step in step < first ? Vector(1, 1) : gradient })
    let run = Experiment.Run(
      rule: rule, hyperparameters: values, start: Vector(1, 1), surface: surface,
      schedule: schedule)
    return Experiment(runs: [run], steps: 600, noise: noise).trajectories()[0].cause
  }

  @Test("the gradient, in the first coordinate in which it isn't finite", arguments: Rule.builtIn)
  func gradient(rule: Rule) {
    #expect(cause(rule, gradient: Vector(1, .nan), from: 300) == .init(.gradient, .y))
    #expect(cause(rule, gradient: Vector(-.infinity, .nan)) == .init(.gradient, .x))
  }

  @Test("the schedule, which has no coordinate", arguments: Rule.builtIn)
  func schedule(rule: Rule) {
    let root: StepFunction = { (2 - Double($0)).squareRoot() }
    #expect(cause(rule, schedule: root) == .init(.schedule))
  }

  @Test("the noise, beside a gradient that is finite")
  func noise() {
    let noise = Noise.function(x: { _ in 0 }, y: { $0 == 70 ? .nan : 0 })
    #expect(cause(.adam, noise: noise) == .init(.noise, .y))
  }

  @Test("a moment, where the gradient is finite")
  func moments() {
    #expect(cause(.adam, gradient: Vector(1, 1e200)) == .init(.secondMoment, .y))
    #expect(
      cause(.sgd, gradient: Vector(1e308, 1), with: { $0.momentum = 0.99 })
        == .init(.firstMoment, .x))
    #expect(cause(.adamL2, with: { $0.weightDecay = 1e300 }) == .init(.secondMoment, .x))
  }

  @Test("0/0 in the step, and a division of anything else by 0")
  func divisions() {
    for rule in [Rule.adam, .adamW, .normalized] {
      let cause = cause(rule, gradient: Vector(1, 0), with: { $0.epsilon = 0 })
      #expect(cause == .init(.zeroOverZero, .y))
    }
    let tiny = cause(.adam, gradient: Vector(1e-170, 1), with: { $0.epsilon = 0 })
    #expect(tiny == .init(.divisionByZero, .x))
    let largest = cause(
      .adam, gradient: Vector(1, 0),
      with: {
        $0.epsilon = 0
        $0.usesAMSGrad = true
      })
    #expect(largest == .init(.zeroOverZero, .y))
  }

  @Test("the weight, where all that it is made of is finite")
  func weight() {
    #expect(cause(.sgdW, with: { $0.weightDecay = 1e300 }) == .init(.weight, .x))
    #expect(
      cause(.sgd, gradient: Vector(1, 1e308), with: { $0.learningRate = 100 }) == .init(.weight, .y)
    )
  }

  @Test("a run that goes on has no cause")
  func none() {
    #expect(cause(.adam) == nil)
  }

  @Test("the words")
  func words() {
    #expect(DivergenceCause(.gradient, .x).statement == "the gradient in x is not finite")
    #expect(DivergenceCause(.schedule).statement == "the schedule is not finite")
    #expect(DivergenceCause(.zeroOverZero, .y).statement == "0/0 in the step of y")
    #expect(DivergenceCause(.weight, .y).words == "the weight y")
    #expect(DivergenceCause(.gradient, .y).label == "gradient y")
  }
}
