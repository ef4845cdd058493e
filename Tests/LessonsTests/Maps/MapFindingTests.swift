import Foundation
import Simulation
import Testing

@testable import Lessons

@Suite("What a map comes to")
struct MapFindingTests {
  private func finding(_ metric: (Double, Double) -> Double?) -> MapFinding {
    var map = SweepMap(
      learningRates: SweepAxis.values(from: 1e-3, to: 1e-1, count: 5),
      weightDecays: SweepAxis.values(from: 1e-4, to: 10, count: 26))
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        map[row: row, column: column] =
          metric(map.learningRates[column], map.weightDecays[row]).map(SweepMap.Cell.value)
          ?? .diverged
      }
    }
    return MapFinding(map)
  }

  @Test("along a law, lr·λ rises by one power of lr more than λ")
  func exponents() throws {
    let level = finding { _, decay in 1 + pow(log(decay / 0.02), 2) }
    #expect(abs(try #require(level.exponent(of: .weightDecay))) < 1e-9)
    #expect(abs(try #require(level.exponent(of: .product)) - 1) < 1e-9)
    #expect(level.price(of: .weightDecay) == .factor(1))
    #expect(level.price(of: .product) != .factor(1))
  }

  @Test("without a law there is neither exponent nor price")
  func noLaw() {
    // Borrowing the smallest λ would cost nothing, but it says nothing either.
    let edge = finding { _, decay in 1 + decay }
    #expect(edge.course == .lowestRow)
    for kept in [SweepMap.Kept.weightDecay, .product] {
      #expect(edge.exponent(of: kept) == nil && edge.price(of: kept) == nil)
    }
  }
}
