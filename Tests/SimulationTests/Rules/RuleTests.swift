import Simulation
import Testing

/// What each rule does, on surfaces where one can say it by hand.
@Suite struct RuleTests {
  private func run(
    _ rule: Rule, on surface: any Surface, start: Vector, steps: Int, noise: Noise = .none,
    _ change: (inout Hyperparameters) -> Void
  ) -> Trajectory {
    var values = Hyperparameters()
    change(&values)
    let run = Experiment.Run(rule: rule, hyperparameters: values, start: start, surface: surface)
    return Experiment(runs: [run], steps: steps, noise: noise).trajectories()[0]
  }

  @Test("zero decay makes the whole Adam family equal to Adam, bit for bit")
  func zeroDecay() {
    let family: [Rule] = [
      .adamL2, .adamW, .adamWPaper, .adamWProximal, .adamWAfter, .adamL2FirstMoment,
      .adamL2SecondMoment,
    ]
    func path(_ rule: Rule) -> [Vector] {
      run(rule, on: Surfaces.rosenbrock, start: Vector(-1.2, 1), steps: 500) {
        $0.weightDecay = 0
        $0.learningRate = 0.01
      }.path
    }
    let adam = path(.adam)
    for rule in family { #expect(path(rule) == adam, "\(rule.id)") }
  }

  @Test("on a plateau one AdamW step multiplies by 1 − lr·λ")
  func plateauStep() {
    let path = run(.adamW, on: Surfaces.plateau, start: Vector(4, 1), steps: 1) {
      $0.learningRate = 0.02
      $0.weightDecay = 0.5
    }.path
    #expect(path[1] == (1 - 0.02 * 0.5) * path[0])
  }

  @Test("on a plateau AdamW halves the norm in 69 steps, straight towards the origin")
  func plateauHalfLife() throws {
    let path = run(.adamW, on: Surfaces.plateau, start: Vector(4, 1), steps: 100) {
      $0.learningRate = 0.02
      $0.weightDecay = 0.5
    }.path
    #expect((path[48].norm - 2.545152452757466).magnitude < 1e-14)
    #expect(path.firstIndex { $0.norm <= 0.5 * path[0].norm } == 69)
    #expect((path[100].x / path[100].y - 4).magnitude < 1e-13)
  }

  @Test("Rosenbrock after 100 steps, against PyTorch")
  func rosenbrock() {
    func end(_ rule: Rule) -> Vector {
      run(rule, on: Surfaces.rosenbrock, start: Vector(-1.2, 1), steps: 100) {
        $0.learningRate = 0.01
        $0.weightDecay = 0.1
      }.path[100]
    }
    let expected: [(Rule, Vector)] = [
      (.adam, Vector(-1.043575602399329, 1.0938826629602942)),
      (.adamL2, Vector(-1.0420238827050794, 1.0906028318886725)),
      (.adamW, Vector(-0.9719331001653806, 0.9526259058762014)),
    ]
    for (rule, weights) in expected { #expect((end(rule) - weights).norm < 1e-12) }
  }

  @Test("the paper's AdamW multiplies λ by the schedule alone, not by lr")
  func paper() {
    let end = run(
      .adamWPaper, on: Surfaces.bowl(2, 1, x: 3, y: 1), start: .zero, steps: 200
    ) {
      $0.learningRate = 0.02
      $0.weightDecay = 0.5
    }.path[200]
    #expect((end - Vector(0.039994948905, 0.039983568061)).norm < 1e-12)
  }

  @Test("gradient noise: Adam+L2's prior is λ, AdamW's is λ√v")
  func noisyEquilibrium() {
    func tail(_ rule: Rule) -> Vector {
      let path = run(
        rule, on: Surfaces.bowl(2, 1, x: 3, y: 1), start: .zero, steps: 5_000,
        noise: .alternating(Vector(8, 0.5))
      ) {
        $0.learningRate = 0.02
        $0.weightDecay = 0.5
      }.path
      return 0.001 * path.suffix(1_000).reduce(.zero, +)
    }
    #expect((tail(.adamL2) - Vector(2.4, 0.6667)).norm < 1.5e-3)
    #expect((tail(.adamW) - Vector(0.9218, 0.7859)).norm < 1.5e-3)
  }

  @Test("SGD+L2 and SGDW coincide without momentum")
  func sgdControl() {
    func path(_ rule: Rule) -> [Vector] {
      run(rule, on: Surfaces.bowl(1, 3, x: 2, y: 1), start: Vector(-1, 4), steps: 200) {
        $0.learningRate = 0.1
        $0.weightDecay = 0.2
      }.path
    }
    for (a, b) in zip(path(.sgdL2), path(.sgdW)) { #expect((a - b).norm < 1e-14) }
  }

  @Test("SGD's buffer starts with the whole gradient, then dampens; Nesterov looks ahead")
  func momentum() {
    let slope = Surfaces.prescribed([Vector(1, -2), Vector(1, -2)])
    let dampened = run(.sgd, on: slope, start: .zero, steps: 2) {
      $0.learningRate = 1
      $0.momentum = 0.5
      $0.dampening = 0.25
    }
    #expect(dampened.path == [.zero, Vector(-1, 2), Vector(-2.25, 4.5)])
    #expect(dampened.row(at: 2).update?.firstMoment == Vector(1.25, -2.5))
    let nesterov = run(.sgd, on: slope, start: .zero, steps: 2) {
      $0.learningRate = 1
      $0.momentum = 0.5
      $0.usesNesterov = true
    }
    // b = 1, then 1.5; along g + b/2 = 1.5, then 1.75.
    #expect(nesterov.path == [.zero, Vector(-1.5, 3), Vector(-3.25, 6.5)])
  }

  @Test("without momentum dampening does nothing and there is no buffer")
  func plainDescent() {
    let plain = run(.sgd, on: Surfaces.prescribed([Vector(1, 2)]), start: .zero, steps: 1) {
      $0.learningRate = 1
      $0.dampening = 0.5
    }
    #expect(plain.path[1] == Vector(-1, -2))
    #expect(plain.row(at: 1).update?.firstMoment == nil)
  }

  @Test("normalized steps have length lr and no memory")
  func normalized() {
    let trajectory = run(
      .normalized, on: Surfaces.prescribed([Vector(5, -0.5)]), start: .zero, steps: 1
    ) {
      $0.learningRate = 0.25
      $0.epsilon = 0
    }
    #expect(trajectory.path[1] == Vector(-0.25, 0.25))
    #expect(trajectory.row(at: 1).update?.firstMoment == nil)
    #expect(trajectory.row(at: 1).update?.secondMoment == nil)
  }

  @Test("bias correction: both, none, either")
  func biasCorrection() {
    func firstStep(_ correction: BiasCorrection) -> Double {
      -run(.adam, on: Surfaces.prescribed([Vector(1, 1)]), start: .zero, steps: 1) {
        $0.learningRate = 1
        $0.epsilon = 0
        $0.biasCorrection = correction
      }.path[1].x
    }
    let (m, root) = (1 - 0.9, (1 - 0.999).squareRoot())
    #expect((firstStep(.both) - 1).magnitude < 1e-15)
    #expect((firstStep(.none) - m / root).magnitude < 1e-14)
    #expect((firstStep(.first) - 1 / root).magnitude < 1e-13)
    #expect((firstStep(.second) - m).magnitude < 1e-15)
  }

  @Test("the identity preconditioner steps along m̂; without memory that is gradient descent")
  func identity() {
    func path(_ rule: Rule) -> [Vector] {
      run(rule, on: Surfaces.bowl(1, 2), start: Vector(3, 1), steps: 50) {
        $0.learningRate = 0.1
        $0.beta1 = 0
        $0.isPreconditioned = false
        $0.weightDecay = 0.3
      }.path
    }
    #expect(path(.adam) == path(.sgd))
    for (a, b) in zip(path(.adamL2), path(.adamW)) { #expect((a - b).norm < 1e-14) }
  }

  @Test("decay after and proximal decay, by hand")
  func placements() {
    func path(_ rule: Rule) -> Vector {
      run(rule, on: Surfaces.prescribed([Vector(1, -1)]), start: Vector(2, 4), steps: 1) {
        $0.learningRate = 0.5
        $0.epsilon = 0
        $0.weightDecay = 0.5
      }.path[1]
    }
    // The Adam part is ±lr; lr·λ is ¼.
    #expect((path(.adamW) - Vector(1, 3.5)).norm < 1e-15)
    #expect((path(.adamWAfter) - Vector(1.125, 3.375)).norm < 1e-15)
    #expect((path(.adamWProximal) - Vector(1.2, 3.6)).norm < 1e-15)
  }

  @Test("the schedule multiplies the learning rate, and with it AdamW's decay")
  func schedule() {
    var values = Hyperparameters()
    values.learningRate = 0.5
    values.weightDecay = 0.5
    let run = Experiment.Run(
      rule: .adamW, hyperparameters: values, start: Vector(1, 1), surface: Surfaces.plateau,
      schedule: { $0 == 1 ? 1 : 0.5 })
    let path = Experiment(runs: [run], steps: 2).trajectories()[0].path
    #expect(path == [Vector(1, 1), Vector(0.75, 0.75), Vector(0.65625, 0.65625)])
  }
}
