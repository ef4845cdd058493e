import Simulation
import Testing

/// Twice the solvers' relative step of 1e-9.
private let solved = 2e-9

@Suite struct LimitTests {
  private let bowl = TestSurface.bowl(2, 1, center: Vector(3, 1))

  private func limit(
    _ rule: Rule, _ surface: any Surface, noise: Noise = .none,
    _ change: (inout Hyperparameters) -> Void = { _ in }
  ) -> Limit? {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.1
    hyperparameters.weightDecay = 0.5
    change(&hyperparameters)
    return limit(rule, surface, noise: noise, hyperparameters)
  }

  private func limit(
    _ rule: Rule, _ surface: any Surface, noise: Noise = .none, near start: Vector = .zero,
    _ hyperparameters: Hyperparameters
  ) -> Limit? {
    let run = Experiment.Run(
      rule: rule, hyperparameters: hyperparameters, start: start, surface: surface)
    return try? Limit(of: run, noise: noise, near: start)
  }

  @Test("without decay every rule that lands, lands at the minimum")
  func noDecay() {
    for rule in Rule.builtIn where rule != .normalized {
      let end = limit(rule, bowl) { $0.weightDecay = 0 }
      #expect(end?.kind == .minimum, "\(rule)")
      #expect(distance(end?.point, Vector(3, 1)) < solved, "\(rule)")
    }
  }

  @Test("decay inside of the gradient ends at the MAP point; in v alone it moves nothing")
  func coupled() {
    for rule in [Rule.sgdL2, .adamL2, .adamL2FirstMoment, .sgdW] {
      let end = limit(rule, bowl)
      #expect(end?.kind == .mapPoint)
      #expect(distance(end?.point, Vector(2.4, 2.0 / 3)) < solved)
    }
    #expect(limit(.adamL2SecondMoment, bowl)?.kind == .minimum)
  }

  @Test("SGDW with momentum decays as if λ were smaller by what the buffer gains")
  func momentum() {
    let coupled = limit(.sgdL2, bowl) { $0.momentum = 0.9 }
    #expect(distance(coupled?.point, Vector(2.4, 2.0 / 3)) < solved)
    // b → 10·g, so that λ/10 acts.
    let decoupled = limit(.sgdW, bowl) { $0.momentum = 0.9 }
    #expect(distance(decoupled?.point, Vector(6 / 2.05, 1 / 1.05)) < solved)
    #expect(limit(.sgd, bowl) { $0.momentum = 1 } == nil)
  }

  @Test("the variants of AdamW differ by the λ that acts")
  func variants() {
    let push = TestSurface.push(-1, -1)
    #expect(limit(.adamW, push)?.point == Vector(2, 2))
    #expect(limit(.adamWProximal, push)?.point == Vector(2, 2))
    // w = (w + lr)(1 − lr·λ) at w = 1/λ − lr.
    #expect(distance(limit(.adamWAfter, push)?.point, Vector(1.9, 1.9)) < solved)
    // w = w + lr − λw at w = lr/λ.
    #expect(distance(limit(.adamWPaper, push)?.point, Vector(0.2, 0.2)) < solved)
  }

  @Test("the box of a rule is where its constant push ends")
  func boxes() throws {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.1
    hyperparameters.weightDecay = 0.5
    for rule in [Rule.adamW, .adamWPaper, .adamWProximal, .adamWAfter] {
      let box = try #require(try box(of: rule, hyperparameters))
      let end = try #require(limit(rule, TestSurface.push(-1, -1)))
      #expect(end.point.x == box.halfWidth)
    }
    #expect(try box(of: .adamL2, hyperparameters) == nil)
  }

  private func box(of rule: Rule, _ hyperparameters: Hyperparameters) throws -> WeightBox? {
    try WeightBox(
      of: Experiment.Run(
        rule: rule, hyperparameters: hyperparameters, start: .zero, surface: TestSurface.plateau))
  }

  @Test("with the identity as preconditioner AdamW ends at the MAP point too")
  func identity() {
    let end = limit(.adamW, bowl) { $0.isPreconditioned = false }
    #expect(end?.kind == .mapPoint)
    #expect(distance(end?.point, Vector(2.4, 2.0 / 3)) < solved)
  }

  @Test("where theory names no place there is none")
  func none() {
    #expect(limit(.adam, TestSurface.plateau) == nil)
    #expect(limit(.adam, TestSurface.push(-1, -1)) == nil)
    #expect(limit(.adamW, bowl) { $0.weightDecay = -0.5 } == nil)
    #expect(limit(.adamW, bowl) { $0.usesAMSGrad = true } == nil)
    #expect(limit(.adamW, bowl) { $0.learningRate = 0 } == nil)
    #expect(limit(.adamW, bowl) { $0.learningRate = 4 } == nil)
    #expect(limit(.adamWAfter, bowl) { $0.learningRate = 2 } == nil)
    #expect(limit(.adamWPaper, bowl) { $0.weightDecay = 2 } == nil)
    #expect(limit(.normalized, bowl) == nil)
    let unknown = Noise.function(x: { _ in 0 }, y: { _ in 0 })
    #expect(limit(.adamL2, bowl, noise: unknown) == nil)
    for rule in Rule.builtIn { #expect(limit(rule, TestSurface.notANumber) == nil, "\(rule)") }
  }

  @Test("a loss that moves with t has no limit")
  func moving() {
    let surface = AnalyticSurface(
      dependsOnStep: true, loss: { x, y, _ in x * x + y * y },
      gradient: { x, y, _ in Vector(2 * x, 2 * y) })
    #expect(limit(.adam, surface) == nil)
  }

  @Test("normalized steps land only if eps makes them shorter than the bowl is steep")
  func normalized() {
    #expect(limit(.normalized, bowl) { $0.epsilon = 0.099 } == nil)
    #expect(distance(limit(.normalized, bowl) { $0.epsilon = 0.101 }?.point, Vector(3, 1)) < solved)
    #expect(
      limit(.normalized, bowl, noise: .gaussian(Vector(1, 1))) { $0.epsilon = 0.101 } == nil)
  }

  @Test("of two wells a run ends in the one it starts in, be it the higher one")
  func basin() throws {
    for rule in [Rule.adam, .adamL2, .adamW] {
      var h = Hyperparameters()
      h.weightDecay = 0.01
      let end = limit(rule, TestSurface.twoWells(tilt: 0.1), near: Vector(2, 0.5), h)
      #expect(try #require(end).point.x > 0.9)
    }
  }
}
