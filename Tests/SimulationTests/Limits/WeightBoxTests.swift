import Simulation
import Testing

@Suite struct WeightBoxTests {
  private func box(
    of rule: Rule, scheduled schedule: StepFunction? = nil,
    with change: (inout Hyperparameters) -> Void = { _ in }
  ) throws(FailedPremise) -> WeightBox? {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.05
    hyperparameters.weightDecay = 0.02
    change(&hyperparameters)
    return try WeightBox(
      of: Experiment.Run(
        rule: rule, hyperparameters: hyperparameters, start: .zero, surface: TestSurface.plateau,
        schedule: schedule))
  }

  @Test("each rule has its own wall, and says how it follows from lr and λ")
  func formulas() throws {
    #expect(try box(of: .adamW) == WeightBox(weightDecay: 0.02))
    #expect(try box(of: .adamWProximal)?.formula == "1/λ")
    let paper = try #require(try box(of: .adamWPaper))
    #expect(paper.formula == "lr/λ" && abs(paper.halfWidth - 2.5) < 1e-12)
    let after = try #require(try box(of: .adamWAfter))
    #expect(after.formula == "1/λ−lr" && abs(after.halfWidth - 49.95) < 1e-12)
  }

  @Test(
    "a steady push comes to rest at the wall",
    arguments: [
      Rule.adamW, .adamWPaper, .adamWProximal, .adamWAfter,
    ])
  func rest(rule: Rule) throws {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.05
    hyperparameters.weightDecay = 0.2
    let run = Experiment.Run(
      rule: rule, hyperparameters: hyperparameters, start: .zero,
      surface: TestSurface.push(-1, -10))
    let box = try #require(try WeightBox(of: run))
    let trajectory = Experiment(runs: [run], steps: 3000).trajectories()[0]
    // eps is 1e-8 of the smaller push.
    #expect(abs(trajectory.weights(at: 3000).x - box.halfWidth) < 1e-6 * box.halfWidth)
    #expect(abs(trajectory.weights(at: 3000).y - box.halfWidth) < 1e-6 * box.halfWidth)
  }

  @Test("no wall where the decay passes through the gradient, or there is none")
  func none() throws {
    for rule in Rule.builtIn
    where ![.adamW, .adamWPaper, .adamWProximal, .adamWAfter].contains(rule) {
      #expect(try box(of: rule) == nil)
    }
    #expect(try box(of: .adamW, with: { $0.weightDecay = 0 }) == nil)
    #expect(try box(of: .adamW, with: { $0.isPreconditioned = false }) == nil)
  }

  @Test("AMSGrad only shortens the steps")
  func largestSecondMoment() throws {
    #expect(try box(of: .adamW, with: { $0.usesAMSGrad = true }) == WeightBox(weightDecay: 0.02))
  }

  @Test("a premise that fails is named")
  func premises() {
    #expect(throws: FailedPremise.negativeDecay) {
      try box(of: .adamW, with: { $0.weightDecay = -1 })
    }
    #expect(throws: FailedPremise.overshootingDecay) {
      try box(of: .adamW, with: { ($0.learningRate, $0.weightDecay) = (4, 0.5) })
    }
    #expect(throws: FailedPremise.fastSecondMoment) {
      try box(of: .adamW, with: { $0.beta2 = 0.5 })
    }
    #expect(throws: FailedPremise.scheduledRate) {
      try box(of: .adamWAfter, scheduled: { 1 / Double($0) })
    }
    #expect(throws: FailedPremise.scheduledRate) { try box(of: .adamW, scheduled: { _ in 3 }) }
  }
}
