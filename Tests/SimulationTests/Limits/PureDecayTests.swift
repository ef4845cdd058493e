import Simulation
import Testing

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
    let decay = try #require(PureDecay(rule: .adamW, hyperparameters: h))
    let halfLife = try #require(decay.halfLife)
    // Ten printed digits.
    #expect(abs(halfLife - 68.96756394) < 1e-8)
    let path = decay.path(from: Vector(4, 1), steps: 69)
    #expect(path.count == 70)
    #expect(path[0] == Vector(4, 1))
    // 48 products, each rounded once.
    #expect(abs(path[48].norm - 2.545152452757466) < 48 * 3e-16)
    #expect(path[68].norm > path[0].norm / 2)
    #expect(path[69].norm < path[0].norm / 2)
  }

  @Test("the paper's form forgets lr, the proximal form divides")
  func forms() throws {
    let h = hyperparameters(lr: 1.5, weightDecay: 0.5)
    let paper = try #require(PureDecay(rule: .adamWPaper, hyperparameters: h))
    #expect(paper.halfLife == 1)
    let large = hyperparameters(lr: 1.5, weightDecay: 1)
    let shrink = try #require(PureDecay(rule: .adamW, hyperparameters: large))
    #expect(shrink.path(from: Vector(1, 0.5), steps: 6)[6] == Vector(0.015625, 0.0078125))
    #expect(shrink.halfLife == nil)
    let proximal = try #require(PureDecay(rule: .adamWProximal, hyperparameters: large))
    #expect(abs(proximal.path(from: Vector(1, 0.5), steps: 6)[6].x - 0.004096) < 1e-17)
  }

  @Test("a schedule scales each step's decay")
  func schedule() throws {
    let h = hyperparameters(lr: 0.5, weightDecay: 1)
    let pause: StepFunction = { $0 == 2 ? 0 : 1 }
    let decay = try #require(PureDecay(rule: .adamW, hyperparameters: h, schedule: pause))
    #expect(
      decay.points(from: Vector(8, 4), at: [0, 1, 2, 2, 3])
        == [Vector(8, 4), Vector(4, 2), Vector(4, 2), Vector(4, 2), Vector(2, 1)])
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
