import Simulation
import Surfaces
import Testing

@Suite("normal(k) in formulas")
struct NormalDrawsTests {
  /// The second 64 binary digits of π after the point.
  private static let stream: UInt64 = 0x1319_8A2E_0370_7344

  private func value(_ text: String, seed: UInt64 = 1) throws -> Double {
    try Formula(text, variables: []).value([:], seed: seed)
  }

  @Test("it is draw k of the seed's own stream", arguments: [0, 1, 7, .max] as [UInt64])
  func stream(seed: UInt64) throws {
    let stream = RandomStream(seed: seed &+ Self.stream)
    for k in [0, 1, 2, 12_345] as [UInt64] {
      #expect(try value("normal(\(k))", seed: seed) == stream.normal(at: k))
    }
    #expect(try value("normal(2.9)", seed: seed) == stream.normal(at: 2))
  }

  @Test("its first draws of seed 1 never change")
  func published() throws {
    let draws = try (0..<3).map { try value("normal(\($0))") }
    let known = [-0.5910920994850146, -1.2338584399840702, -0.7450999587038457]
    #expect(zip(draws, known).allSatisfy { abs($0 - $1) < 1e-14 }, "\(draws)")
  }

  @Test("what has no number has no draw", arguments: ["-1", "-0.5", "1/0", "0/0", "1e19"])
  func nowhere(k: String) throws {
    #expect(try value("normal(\(k))").isNaN)
  }

  @Test("it is worked out once a step, and its gradient is 0")
  func cost() throws {
    let formula = try Formula("3*normal(t)*x + y", variables: ["x", "y", "t"])
    let surface = FormulaSurface(formula, seed: 5)
    #expect(surface.gradientCost.passes == 2 && surface.gradientCost.stepOperations == 2)
    let draw = try value("normal(4)", seed: 5)
    #expect(SurfaceProbe(surface).gradient(2, 1, step: 4) == Vector(3 * draw, 1))
    #expect(try SurfaceProbe("normal(x)*2").gradient(3, 1) == .zero)
  }

  @Test("a schedule, a batch and a loss of one seed draw the same")
  func everywhere() throws {
    let formula = try Formula("normal(t)", variables: ["t"])
    let schedule = formula.stepFunction(parameters: [:], seed: 9)
    let batch = BatchSurface([formula], seed: 9)
    let loss = FormulaSurface(formula, seed: 9)
    for step in [1, 2, 50] {
      #expect(SurfaceProbe(loss).loss(0, 0, step: step) == schedule(step))
      #expect(SurfaceProbe(batch).loss(0, 0, step: step) == schedule(step))
    }
    #expect(formula.drawsAtRandom)
    #expect(try !Formula("sin(t)", variables: ["t"]).drawsAtRandom)
  }

  @Test("mean, variance and autocorrelation are those of white noise")
  func white() throws {
    let formula = try Formula("normal(t)", variables: ["t"])
    let draw = formula.stepFunction(parameters: [:])
    let numbers = (1...20_000).map(draw)
    func mean(_ values: some Collection<Double>) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
    // Four standard deviations of 1/√20,000.
    #expect(abs(mean(numbers)) < 0.03)
    #expect(abs(mean(numbers.map { $0 * $0 }) - 1) < 0.04)
    for lag in [1, 2, 355, 710] {
      #expect(abs(mean(zip(numbers, numbers.dropFirst(lag)).map { $0 * $1 })) < 0.03, "\(lag)")
    }
  }
}
