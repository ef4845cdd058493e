import Simulation
import Testing

@Suite struct RandomStreamTests {
  @Test("the published draws: seed 1, step 1")
  func publishedDraws() {
    let noise = Noise.gaussian(Vector(1, 1)).vector(step: 1, seed: 1)
    // Logarithm and cosine may differ in the last bits between machines.
    #expect((noise.x - 0.196320769768504).magnitude < 1e-15)
    #expect((noise.y - 0.146551369051994).magnitude < 1e-15)
  }

  @Test("uniform numbers lie in [0, 1) with mean ½ and variance 1/12")
  func uniformMoments() {
    let stream = RandomStream(seed: 7)
    let draws = (0..<10_000).map { stream.uniform(at: $0) }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    let mean = draws.reduce(0, +) / 10_000
    let variance = draws.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 10_000
    // Four standard errors.
    #expect((mean - 0.5).magnitude < 0.0116)
    #expect((variance - 1 / 12.0).magnitude < 0.003)
  }

  @Test("normal draws have mean 0 and variance 1, and both coordinates differ")
  func normalMoments() {
    let draws = (1...5_000).map { Noise.gaussian(Vector(2, 0.5)).vector(step: $0, seed: 3) }
    let mean = draws.reduce(Vector.zero, +)
    #expect((mean.x / 5_000).magnitude < 0.12)
    #expect((mean.y / 5_000).magnitude < 0.03)
    let squares = draws.reduce(Vector.zero) { $0 + Vector($1.x * $1.x, $1.y * $1.y) }
    #expect((squares.x / 5_000 - 4).magnitude < 0.4)
    #expect((squares.y / 5_000 - 0.25).magnitude < 0.025)
    #expect(draws.allSatisfy { $0.x / 4 != $0.y })
  }

  @Test("seeds give different streams")
  func seeds() {
    let first = RandomStream(seed: 1).bits(at: 0)
    #expect(first != RandomStream(seed: 2).bits(at: 0))
    #expect(first == RandomStream(seed: 1).bits(at: 0))
  }
}
