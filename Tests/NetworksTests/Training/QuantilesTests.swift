import Networks
import Testing

@Suite("Quantiles")
struct QuantilesTests {
  @Test("they are linear between order statistics")
  func linear() throws {
    let quantiles = try #require(Quantiles([4, 1, 3, 2]))
    #expect(quantiles[0] == 1 && quantiles[1] == 4)
    #expect(quantiles[0.5] == 2.5)
    #expect((quantiles[0.1] - 1.3).magnitude < 1e-15)
  }

  @Test("one number is all quantiles, none have none")
  func few() {
    #expect(Quantiles([7])?[0.3] == 7)
    #expect(Quantiles([]) == nil)
  }
}
