import Testing

@testable import Plotting

@Suite("HeatScale")
struct HeatScaleTests {
  @Test("levels are equal parts of the logarithm from the reference to the best")
  func logarithmic() {
    let scale = HeatScale(reference: 1e7, best: 1)
    #expect(
      [3e7, 1e7, 5e6, 5e5, 5e4, 5e3, 5e2, 50, 5, 1, 0.5].map(scale.level)
        == [0, 0, 1, 2, 3, 4, 5, 6, 7, 7, 7])
  }

  @Test("below zero, levels are equal parts of the value")
  func linear() {
    let scale = HeatScale(reference: 6, best: -8)
    #expect([6, 5, 3, 1, -1, -3, -5, -7, -8].map(scale.level) == [0, 1, 2, 3, 4, 5, 6, 7, 7])
  }

  @Test("a best of zero counts as the least positive value")
  func zero() {
    let scale = HeatScale(reference: 1, best: 0, leastPositive: 1e-7)
    #expect(scale.best == 1e-7)
    #expect(scale.level(of: 0) == 7)
    #expect(scale.level(of: 0.5) == 1)
  }

  @Test("what isn't finite, and a scale without room, is level 0")
  func degenerate() {
    let scale = HeatScale(reference: 1, best: 0.1)
    #expect([Double.nan, .infinity, -.infinity].map(scale.level) == [0, 0, 0])
    for (reference, best) in [(1.0, 1.0), (0, 1), (.nan, 0), (1, .nan), (.infinity, 1), (0, 0)] {
      let scale = HeatScale(reference: reference, best: best)
      for value in [0.5, 0, 1, -1, .nan] { #expect(scale.level(of: value) == 0) }
    }
    #expect(HeatScale(reference: 1e308, best: -1e308).level(of: 0) <= 7)
  }
}
