import Testing

@testable import Simulation

@Suite struct PureDecayTests {
  private func hyperparameters(lr: Double, weightDecay: Double) -> Hyperparameters {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = lr
    hyperparameters.weightDecay = weightDecay
    return hyperparameters
  }

  @Test("AdamW halves the norm every −ln 2/ln(1 − lr·λ) steps")
  func halfLife() throws {
    let h = hyperparameters(lr: 0.02, weightDecay: 0.5)
    let halfLife = try #require(PureDecay(rule: .adamW, hyperparameters: h)?.halfLife)
    // Ten printed digits.
    #expect(abs(halfLife - 68.96756394) < 1e-8)
  }

  @Test("the paper's form forgets lr, the proximal form divides")
  func forms() throws {
    let h = hyperparameters(lr: 1.5, weightDecay: 0.5)
    #expect(PureDecay(rule: .adamWPaper, hyperparameters: h)?.halfLife == 1)
    let large = hyperparameters(lr: 1.5, weightDecay: 1)
    let shrink = try #require(PureDecay(rule: .adamW, hyperparameters: large))
    #expect(shrink.factor(step: 1) == -0.5 && shrink.halfLife == nil)
    #expect(PureDecay(rule: .adamWProximal, hyperparameters: large)?.factor(step: 1) == 1 / 2.5)
  }

  @Test("a schedule scales each step's decay")
  func schedule() throws {
    let h = hyperparameters(lr: 0.5, weightDecay: 1)
    let pause: StepFunction = { $0 == 2 ? 0 : 1 }
    let decay = try #require(PureDecay(rule: .adamW, hyperparameters: h, schedule: pause))
    #expect((1...3).map(decay.factor) == [0.5, 1, 0.5])
    #expect(decay.halfLife == 1)
  }

  @Test("decay inside of Adam's gradient is no factor, and no decay has no half-life")
  func none() {
    let h = hyperparameters(lr: 0.1, weightDecay: 0.5)
    for rule in [Rule.adam, .adamL2, .adamL2FirstMoment, .adamL2SecondMoment, .normalized, .sgd] {
      #expect(PureDecay(rule: rule, hyperparameters: h) == nil)
    }
    #expect(PureDecay(rule: .sgdL2, hyperparameters: h)?.factor(step: 1) == 0.95)
    let off = hyperparameters(lr: 0.1, weightDecay: 0)
    #expect(PureDecay(rule: .adamW, hyperparameters: off)?.halfLife == nil)
    let growing = hyperparameters(lr: 0.1, weightDecay: -0.5)
    #expect(PureDecay(rule: .adamW, hyperparameters: growing)?.halfLife == nil)
  }
}
