import Testing

@testable import Plotting

@Suite("DecadeTicks")
struct DecadeTicksTests {
  @Test("whole powers within the range, ends included but for rounding")
  func exponents() {
    #expect(DecadeTicks(in: -3 ... -1, limit: 9).exponents == [-3, -2, -1])
    #expect(DecadeTicks(in: -2.9999999999...0.5, limit: 9).exponents == [-3, -2, -1, 0])
    #expect(DecadeTicks(in: 0.1...0.9, limit: 9).exponents == [])
  }

  @Test("where there are too many, every other or fewer")
  func thinned() {
    #expect(DecadeTicks(in: -4...4, limit: 5).exponents == [-4, -2, 0, 2, 4])
    #expect(DecadeTicks(in: -4...4, limit: 1).exponents == [-4])
    #expect(DecadeTicks(in: -4...4, limit: 0).exponents == [])
    #expect(DecadeTicks(in: -1e300...1e300, limit: 5).exponents == [])
    #expect(DecadeTicks(in: -Double.infinity ... .infinity, limit: 5).exponents == [])
  }

  @Test(
    "short labels",
    arguments: [
      (0, "1"), (2, "100"), (3, "1000"), (4, "1e4"), (-1, ".1"), (-3, ".001"), (-4, "1e-4"),
    ])
  func labels(exponent: Int, text: String) {
    #expect(DecadeTicks.label(exponent) == text)
  }
}
