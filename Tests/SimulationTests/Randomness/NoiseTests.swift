import Simulation
import Testing

@Suite struct NoiseTests {
  @Test("alternating noise is positive on odd steps and negative on even ones")
  func alternating() {
    let noise = Noise.alternating(Vector(2, 0.2))
    #expect(noise.vector(step: 1, seed: 9) == Vector(2, 0.2))
    #expect(noise.vector(step: 2, seed: 9) == Vector(-2, -0.2))
  }

  @Test("a function of the step is asked for that step; no noise is zero")
  func function() {
    let noise = Noise.function(x: { Double($0) }, y: { Double(-$0) })
    #expect(noise.vector(step: 5, seed: 1) == Vector(5, -5))
    #expect(Noise.none.vector(step: 5, seed: 1) == .zero)
  }

  @Test("every optimizer meets the same noise, in whatever order they run")
  func sameForAll() {
    var random = RandomExperiment(number: 5)
    let experiment = random.ofEveryRule(steps: 60)
    var reversed = experiment
    reversed.runs.reverse()
    let there = experiment.trajectories()
    let back = Array(reversed.trajectories().reversed())
    for (a, b) in zip(there, back) { #expect(a.path == b.path) }
  }
}
