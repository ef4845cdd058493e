import Testing

@testable import Plotting

@Suite("DistinctNumbers")
struct DistinctNumbersTests {
  @Test("different numbers look different, with two digits if that will do")
  func digits() {
    #expect(DistinctNumbers.texts(of: [2.5312, 0.101, 0.3]) == ["2.5", "0.1", "0.3"])
    #expect(DistinctNumbers.texts(of: [1.0031, 1.0012]) == ["1.003", "1.001"])
    #expect(DistinctNumbers.texts(of: [0.0316, 0.1], least: 3) == ["0.0316", "0.1"])
  }

  @Test("equal numbers, numbers that six digits don't tell apart, and none")
  func alike() {
    #expect(DistinctNumbers.texts(of: [1, 1]) == ["1", "1"])
    #expect(DistinctNumbers.texts(of: [1, 1 + 1e-12]) == ["1", "1"])
    #expect(DistinctNumbers.texts(of: []) == [])
  }
}
