import Simulation
import Testing

/// lr and start are decimals: each is off by an ulp, times the 13 steps on the way.
private let rounding = 1e-14

@Suite struct TwoCycleTests {
  private func cycle(
    lr: Double, epsilon: Double = 1e-10, surface: TestSurface = .bowl(1, 1, center: .zero),
    start: Vector
  ) -> TwoCycle? {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = lr
    hyperparameters.epsilon = epsilon
    return try? TwoCycle(
      of: Experiment.Run(
        rule: .normalized, hyperparameters: hyperparameters, start: start, surface: surface))
  }

  /// Normalized steps as they are defined, after `steps` of them.
  private func walk(
    _ surface: TestSurface, lr: Double, epsilon: Double, start: Vector, steps: Int
  ) -> Vector {
    var w = start
    for _ in 0..<steps {
      let g = surface.gradient(at: w)
      w = w - lr * Vector(g.x / (abs(g.x) + epsilon), g.y / (abs(g.y) + epsilon))
    }
    return w
  }

  @Test("the rest of the way by the stride makes the cycle: x −0.07 and 0.03, y 0.08 and −0.02")
  func measuredCase() throws {
    let found = try #require(cycle(lr: 0.1, start: Vector(1.23, 0.78)))
    #expect(distance(found.afterOddSteps, Vector(-0.07, 0.08)) < rounding)
    #expect(distance(found.afterEvenSteps, Vector(0.03, -0.02)) < rounding)
    #expect(found.firstStep == 12)
  }

  @Test("a run of normalized steps is on the cycle, from above and from below, odd and even")
  func walks() throws {
    let surface = TestSurface.bowl(3, 0.5, center: Vector(0.4, -0.2))
    for start in [Vector(1.23, 0.78), Vector(-0.91, 2.34), Vector(0.42, -3.07)] {
      let found = try #require(cycle(lr: 0.1, surface: surface, start: start))
      for steps in [found.firstStep, found.firstStep + 1, 60, 61] {
        let end = walk(surface, lr: 0.1, epsilon: 1e-10, start: start, steps: steps)
        let predicted = steps.isMultiple(of: 2) ? found.afterEvenSteps : found.afterOddSteps
        // eps shortens each of 61 strides by eps/│g│, │g│ ≥ 0.01: 1e-9 of 0.1.
        #expect(distance(end, predicted) < 1e-7)
      }
    }
  }

  @Test("no cycle: a landing, an eps that matters, a loss without minimum, slopes that cross")
  func none() {
    #expect(cycle(lr: 0.25, start: Vector(1, 0.6)) == nil)
    #expect(cycle(lr: 0.1, epsilon: 1e-3, start: Vector(1.23, 0.78)) == nil)
    #expect(cycle(lr: 0.1, surface: .push(1, 1), start: Vector(1.23, 0.78)) == nil)
    #expect(cycle(lr: 0.1, surface: .ravine(0.05), start: Vector(1.23, 0.78)) == nil)
    #expect(cycle(lr: 0, start: Vector(1.23, 0.78)) == nil)
    #expect(cycle(lr: 0.1, surface: .notANumber, start: Vector(1.23, 0.78)) == nil)
  }
}
