import Simulation
import Testing

@testable import Interface

@Suite("SeriesColors")
struct SeriesColorsTests {
  @Test("Adam, Adam+L2 and AdamW keep their colours in any company and order")
  func owners() {
    #expect(SeriesColors.assign(to: [.adam, .adamL2, .adamW]) == [0, 1, 2])
    #expect(SeriesColors.assign(to: [.adamW, .adam]) == [2, 0])
    #expect(SeriesColors.assign(to: [.sgdL2, .sgdW, .adamL2, .adamW])[2...] == [1, 2])
  }

  @Test("six runs have six colours")
  func distinct() {
    let rules: [Rule] = [.adam, .adam, .sgd, .sgdL2, .adamWPaper, .normalized]
    #expect(Set(SeriesColors.assign(to: rules)).count == 6)
  }

  @Test("SGD's kinds take the colours of Adam's when those are absent")
  func kindred() {
    #expect(SeriesColors.assign(to: [.sgd, .sgdL2, .sgdW]) == [0, 1, 2])
  }
}
