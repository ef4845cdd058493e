import Simulation
import Testing

/// The solver stops at a relative step of 1e-9; the equations are well conditioned.
private let solved = 1e-8
/// Published numbers are given to four digits after the point.
private let printed = 6e-5

@Suite struct EquilibriumTests {
  private func limit(
    _ rule: Rule, _ surface: TestSurface, noise: Noise = .none, start: Vector = .zero,
    _ change: (inout Hyperparameters) -> Void = { _ in }
  ) -> Limit? {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.02
    change(&hyperparameters)
    let run = Experiment.Run(
      rule: rule, hyperparameters: hyperparameters, start: start, surface: surface)
    return try? Limit(of: run, noise: noise, near: start)
  }

  @Test("trained weights under alternating noise: Adam stays, Adam+L2 hooks, AdamW shrinks evenly")
  func firstLook() {
    let surface = TestSurface.bowl(0.02, 0.002, center: Vector(3, 3))
    let noise = Noise.alternating(Vector(2, 0.2))
    func end(_ rule: Rule) -> Limit? {
      limit(rule, surface, noise: noise, start: Vector(3, 3)) { $0.weightDecay = 0.05 }
    }
    #expect(end(.adam)?.kind == .minimum)
    #expect(distance(end(.adam)?.point, Vector(3, 3)) < solved)
    #expect(end(.adamL2)?.kind == .mapPoint)
    #expect(distance(end(.adamL2)?.point, Vector(0.8571, 0.1154)) < printed)
    #expect(end(.adamW)?.kind == .equilibrium)
    #expect(distance(end(.adamW)?.point, Vector(0.4999, 0.4999)) < printed)
  }

  @Test("noisy batches: AdamW's point solves g/√(σ² + g²) = −λw")
  func noisyBatches() {
    let center = Vector(3, 1)
    let surface = TestSurface.batches([
      .bowl(2, 1, center: center, push: Vector(8, 0.5)),
      .bowl(2, 1, center: center, push: Vector(-8, -0.5)),
    ])
    let adamW = limit(.adamW, surface) { $0.weightDecay = 0.5 }
    #expect(distance(adamW?.point, Vector(0.9220051007, 0.786231424)) < solved)
    let adamL2 = limit(.adamL2, surface) { $0.weightDecay = 0.5 }
    #expect(distance(adamL2?.point, Vector(2.4, 2.0 / 3)) < solved)
    #expect(adamL2?.kind == .mapPoint)
  }

  @Test("batches, alternating and gaussian noise of one size end at one point")
  func kindsOfNoise() {
    let center = Vector(3, 1)
    let bowl = TestSurface.bowl(2, 1, center: center)
    let size = Vector(8, 0.5)
    let expected = Vector(0.9220051007, 0.786231424)
    for noise in [Noise.alternating(size), .gaussian(size)] {
      let end = limit(.adamW, bowl, noise: noise) { $0.weightDecay = 0.5 }
      #expect(distance(end?.point, expected) < solved)
    }
    // In step with two batches, alternating noise adds to their push instead of to its square.
    let batches = TestSurface.batches([
      .bowl(2, 1, center: center, push: Vector(5, 0.5)),
      .bowl(2, 1, center: center, push: Vector(-5, -0.5)),
    ])
    let end = limit(.adamW, batches, noise: .alternating(Vector(3, 0))) { $0.weightDecay = 0.5 }
    #expect(distance(end?.point, expected) < solved)
  }

  @Test("a push in one step of 25: 1/λ and 1/(λ√25) under AdamW, 1/λ and 1/(25λ) under Adam+L2")
  func rarePush() {
    let surface = TestSurface.batches(
      [.push(-1, -1)] + Array(repeating: .push(-1, 0), count: 24))
    // The default eps moves x by 1e-8 of itself.
    let adamW = limit(.adamW, surface) { $0.weightDecay = 0.1 }
    #expect(distance(adamW?.point, Vector(10, 2)) < 2e-8)
    let adamL2 = limit(.adamL2, surface) { $0.weightDecay = 0.1 }
    #expect(distance(adamL2?.point, Vector(10, 0.4)) < solved)
  }

  @Test("twelve rows with a rare feature: the mean field's point")
  func rareFeature() {
    let ends = [3.5, 0.5, 3.5, 0.5, 3.5].map { TestSurface.bowl(1, 0, center: Vector($0, 0)) }
    let more = [0.5, 3.5, 0.5, 3.5, 0.5].map { TestSurface.bowl(1, 0, center: Vector($0, 0)) }
    let surface = TestSurface.batches(
      ends + [.bowl(0, 1, center: Vector(0, 3))] + more + [.bowl(0, 1, center: Vector(0, 1))])
    let adamW = limit(.adamW, surface) { $0.weightDecay = 0.2 }
    // The reference is computed with eps 0 and printed to nine digits after the point.
    #expect(distance(adamW?.point, Vector(1.484208311, 1.237594629)) < 2e-8)
    let adamL2 = limit(.adamL2, surface) { $0.weightDecay = 0.2 }
    #expect(distance(adamL2?.point, Vector(1.612903226, 0.9090909091)) < solved)
  }

  @Test(
    "a large eps weakens the gradient: h(c − w)/(h(c − w) + eps) = λw",
    arguments: [
      (0.1, Vector(1.9937743, 1.482593371)), (1.0, Vector(1.939832739, 1.344645782)),
      (10.0, Vector(1.543643895, 0.7219144399)), (100.0, Vector(0.548676929, 0.1346918556)),
    ])
  func largeEpsilon(epsilon: Double, expected: Vector) {
    let surface = TestSurface.bowl(4, 1, center: Vector(2, 1.5))
    let end = limit(.adamW, surface, start: Vector(-2, -2)) {
      $0.weightDecay = 0.1
      $0.epsilon = epsilon
    }
    #expect(end?.kind == .equilibrium)
    #expect(distance(end?.point, expected) < solved)
  }

  @Test("without noise and with a small eps AdamW's end is the minimum on the box")
  func noiseFree() {
    let bowl = limit(.adamW, .bowl(2, 1, center: Vector(3, 1))) { $0.weightDecay = 0.5 }
    #expect(bowl?.kind == .constrainedMinimum)
    #expect(distance(bowl?.point, Vector(2, 1)) < solved)
    let ravine = limit(.adamW, .ravine(0.05)) { $0.weightDecay = 0.5 }
    #expect(ravine?.kind == .constrainedMinimum)
    #expect(distance(ravine?.point, Vector(2, 1.8 / 1.1)) < solved)
    let exact = limit(.adamW, .push(-10, -10)) {
      $0.weightDecay = 0.5
      $0.epsilon = 0
    }
    #expect(exact == limit(.adamW, .push(-10, -10)) { $0.weightDecay = 0.5 })
    #expect(exact?.point == Vector(2, 2))
  }

  @Test("on a plateau every decay ends at the origin")
  func plateau() {
    for rule in [Rule.adamL2, .adamW, .adamWPaper, .adamWProximal, .adamWAfter, .sgdL2, .sgdW] {
      let end = limit(rule, .plateau, start: Vector(4, 1)) { $0.weightDecay = 0.5 }
      #expect(distance(end?.point, .zero) < solved, "\(rule)")
    }
  }

  @Test("in a double well the saddle between two equilibria is none")
  func doubleWell() throws {
    for side in [1.0, -1] {
      let start = Vector(1.5 * side, 0.5)
      let end = try #require(
        limit(.adamW, .twoWells(tilt: 0), noise: .gaussian(Vector(1, 1)), start: start) {
          $0.weightDecay = 0.1
        })
      #expect(end.point.x * side > 0.5)
    }
  }
}
