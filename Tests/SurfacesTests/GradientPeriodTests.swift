import Simulation
import Surfaces
import Testing

@Suite struct GradientPeriodTests {
  private func formulas(_ texts: [String]) throws -> [Formula] {
    try texts.map { try Formula($0, variables: ["x", "y", "t"]) }
  }

  @Test("entries that take turns repeat after as many steps, random ones never")
  func batches() throws {
    let entries = try formulas(["x^2+8*x", "x^2-8*x", "y^2"])
    #expect(BatchSurface(entries).gradientPeriod == 3)
    #expect(BatchSurface(entries, order: .random).gradientPeriod == nil)
    #expect(BatchSurface([entries[0]], order: .random).gradientPeriod == 1)
    #expect(FormulaSurface(entries[0]).gradientPeriod == 1)
  }

  @Test("data repeats at once unless a step sees a part of it")
  func data() {
    let rows = [1.0, 2, 3].map { DataSurface.Sample(features: Vector($0, 1), target: $0) }
    #expect(DataSurface(model: .linear, rows: rows).gradientPeriod == 1)
    #expect(DataSurface(model: .linear, rows: rows, batch: 3).gradientPeriod == 1)
    #expect(DataSurface(model: .linear, rows: rows, batch: 2).gradientPeriod == nil)
  }

  @Test("typed batches have the equilibrium of their theory")
  func equilibrium() throws {
    let entries = try formulas([
      "(x-3)^2+0.5*(y-1)^2+8*x+0.5*y", "(x-3)^2+0.5*(y-1)^2-8*x-0.5*y",
    ])
    var hyperparameters = Hyperparameters()
    hyperparameters.weightDecay = 0.5
    let run = Experiment.Run(
      rule: .adamW, hyperparameters: hyperparameters, start: .zero,
      surface: BatchSurface(entries))
    let limit = try Limit(of: run, near: .zero)
    // The solver stops at a relative step of 1e-9; the expected values have ten digits.
    #expect((limit.point - Vector(0.9220051007, 0.786231424)).norm < 1e-8)
  }
}
