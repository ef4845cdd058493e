import Testing

@testable import Plotting

@Suite("BandLevels")
struct BandLevelsTests {
  @Test("threshold k is the (k/n)² quantile of the sorted values")
  func quantiles() {
    // 0…900 in an order of no use.
    var values = (0...900).map { Double($0 * 389 % 901) }
    #expect(BandLevels.quantiles(of: &values, bandCount: 6) == [25, 100, 225, 400, 625])
  }

  @Test("selection agrees with sorting, ties included", arguments: [1, 2, 3, 10, 257])
  func agreesWithSorting(count: Int) {
    var seed: UInt64 = 3
    for spread: UInt64 in [1, 2, 5, 1 << 40] {
      var values: [Double] = (0..<count).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double((seed >> 20) % spread)
      }
      let sorted = values.sorted()
      let levels = BandLevels.quantiles(of: &values, bandCount: 5)
      #expect(levels == (1..<5).map { sorted[(count - 1) * $0 * $0 / 25] })
    }
  }

  @Test("no values or one band have no thresholds")
  func none() {
    var empty: [Double] = []
    var some = [1.0, 2]
    #expect(BandLevels.quantiles(of: &empty, bandCount: 6) == [])
    #expect(BandLevels.quantiles(of: &some, bandCount: 1) == [])
  }
}
