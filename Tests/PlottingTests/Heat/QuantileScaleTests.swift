import Testing

@testable import Plotting

@Suite("QuantileScale")
struct QuantileScaleTests {
  @Test("the small values share most levels, and every level is taken")
  func quantiles() {
    let values = (0..<100).map(Double.init)
    let scale = QuantileScale(of: values, levels: 5)
    #expect(
      [0, 4, 5, 16, 17, 36, 37, 64, 65, 99].map(scale.level) == [4, 4, 3, 3, 2, 2, 1, 1, 0, 0])
    #expect(Set(values.map(scale.level)) == [0, 1, 2, 3, 4])
  }

  @Test("the scale follows the order of values, whatever their unit")
  func unit() {
    let values: [Double] = [-3, -1, 0, 2, 7, 9]
    let scaled = values.map { 1e-200 * $0 }
    #expect(
      values.map(QuantileScale(of: values, levels: 4).level)
        == scaled.map(QuantileScale(of: scaled, levels: 4).level))
  }

  @Test("of one value, of none, of infinity and of what is no number")
  func edges() {
    #expect(QuantileScale(of: [2], levels: 7).level(of: 2) == 6)
    #expect(QuantileScale(of: [], levels: 7).level(of: 2) == 0)
    let scale = QuantileScale(of: [1, 2, 3], levels: 3)
    #expect([.infinity, -.infinity, .nan].map(scale.level) == [0, 2, 0])
  }
}
