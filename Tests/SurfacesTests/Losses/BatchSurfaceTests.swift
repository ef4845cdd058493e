import Simulation
import Surfaces
import Testing

@Suite("Batches")
struct BatchSurfaceTests {
  private func formulas(_ texts: [String]) throws -> [Formula] {
    try texts.map { try Formula($0, variables: ["x", "y", "t", "k"]) }
  }

  @Test("the loss is the mean in the order of the entries, the gradient that of the step's entry")
  func cycled() throws {
    let entries = try formulas(["x^2", "k*y", "x*y*t"])
    let probe = SurfaceProbe(BatchSurface(entries, parameters: ["k": 0.1]))
    #expect(probe.loss(3, 0.7, step: 4) == ((9 + 0.1 * 0.7) + 3 * 0.7 * 4) / 3)
    #expect(probe.gradient(3, 0.7, step: 1) == Vector(6, 0))
    #expect(probe.gradient(3, 0.7, step: 2) == Vector(0, 0.1))
    #expect(probe.gradient(3, 0.7, step: 3) == Vector(0.7 * 3, 9))
    #expect(probe.gradient(3, 0.7, step: 4) == Vector(6, 0))
    #expect(probe.surface.dependsOnStep)
    #expect(try !BatchSurface(formulas(["x", "y"])).dependsOnStep)
  }

  @Test("random entries come from seed and step alone, and all of them come up equally often")
  func random() throws {
    let entries = try formulas((0..<8).map { "\($0)*x" })
    let surface = BatchSurface(entries, order: .random)
    func drawn(_ step: Int, seed: UInt64) -> Int {
      Int(SurfaceProbe(surface, vectors: 2, seed: seed).gradient(1, 1, step: step).x)
    }
    #expect((1...12).map { drawn($0, seed: 1) } == (1...12).map { drawn($0, seed: 1) })
    #expect((1...12).map { drawn($0, seed: 1) } != (1...12).map { drawn($0, seed: 2) })
    var counts = Array(repeating: 0, count: 8)
    for step in 1...4000 { counts[drawn(step, seed: 5)] += 1 }
    // 500 expected, with a standard deviation of 21: five of them.
    #expect(counts.allSatisfy { abs($0 - 500) < 105 }, "\(counts)")
  }

  @Test("draws are the documented ones")
  func documentedDraws() throws {
    let entries = try formulas((0..<10).map { "\($0)*x" })
    let probe = SurfaceProbe(BatchSurface(entries, order: .random), seed: 3)
    for step in 1...20 {
      let s: UInt64 = 3 &+ 0x243F_6A88_85A3_08D3
      var z = s &* 0xD134_2543_DE82_EF95 &+ UInt64(step + 1) &* 0x9E37_79B9_7F4A_7C15
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      z ^= z >> 31
      let expected = Double(z.multipliedFullWidth(by: 10).high)
      #expect(probe.gradient(1, 1, step: step).x == expected)
    }
  }

  @Test("1000 entries with much in common work")
  func manyEntries() throws {
    let entries = try formulas((0..<1000).map { "0.5*(x-\($0))^2 + exp(y)" })
    let probe = SurfaceProbe(BatchSurface(entries))
    #expect(probe.gradient(0, 0, step: 1000) == Vector(-999, 1))
    var sum = 0.0
    for i in 0..<1000 { sum += 0.5 * (2 - Double(i)) * (2 - Double(i)) + 1 }
    #expect(probe.loss(2, 0) == sum / 1000)
  }
}
