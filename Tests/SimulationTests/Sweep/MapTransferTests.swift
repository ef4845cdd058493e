import Simulation
import Testing

@Suite struct MapTransferTests {
  @Test("the transfer factor is the geometric mean over pairs of columns")
  func transfer() throws {
    // Best rows 0 and 1; a borrowed row costs 3 in one column and 12 in the other.
    var map = SweepMap(learningRates: [1, 2], weightDecays: [1, 2])
    map[row: 0, column: 0] = .value(5)
    map[row: 1, column: 0] = .value(15)
    map[row: 0, column: 1] = .value(24)
    map[row: 1, column: 1] = .value(2)
    #expect(abs(try #require(map.transfer) - 6) < 1e-12)
  }

  @Test("where the best row is everywhere the same, transfer is 1")
  func separable() throws {
    #expect(madeMap(valley(slope: 0, at: 0.02)).transfer == 1)
    #expect(madeMap { α, _ in α }.transfer == 1)
  }

  @Test("there is no transfer into a divergence or between values that aren't positive")
  func noTransfer() {
    let narrow = madeMap { α, λ in α * λ > 0.03 ? nil : valley(slope: -0.9, at: 1e-3)(α, λ) }
    #expect(narrow.bestRow(column: 0) != nil && narrow.bestRow(column: 4) != nil)
    #expect(narrow.transfer == nil)
    #expect(madeMap { _, _ in 0 }.transfer == nil)
    #expect(madeMap(rates: [0.1], valley(slope: 0, at: 0.02)).transfer == nil)
  }

  @Test("why there is no factor is told apart: a divergence, or nothing to compare")
  func reasons() {
    let narrow = madeMap { α, λ in α * λ > 0.03 ? nil : valley(slope: -0.9, at: 1e-3)(α, λ) }
    #expect(narrow.transfer(keeping: .weightDecay) == .diverges)
    // A run diverged, but nobody borrows its λ.
    let negative = madeMap { α, λ in λ > 5 ? nil : λ - 1 }
    #expect(negative.transfer(keeping: .weightDecay) == .undefined)
    #expect(madeMap { _, _ in nil }.transfer(keeping: .weightDecay) == .undefined)
    let bare = madeMap(decays: [0, 1, 2]) { _, λ in 1 + λ }
    #expect(bare.transfer(keeping: .weightDecay) == .factor(1))
    #expect(bare.transfer(keeping: .product) == .undefined)
  }

  @Test("λ of slope −1 transfers without loss as α·λ, λ of slope 0 as λ", arguments: [0.0, -1])
  func product(slope: Double) throws {
    // The rows are a quarter of the columns' distance apart.
    let map = madeMap(
      decays: SweepAxis.values(from: 1e-4, to: 100, count: 49),
      valley(slope: slope, at: 0.01 * (slope == 0 ? 1 : 0.01)))
    let free: SweepMap.Kept = slope == 0 ? .weightDecay : .product
    let dear: SweepMap.Kept = slope == 0 ? .product : .weightDecay
    guard case .factor(let kept) = map.transfer(keeping: free),
      case .factor(let lost) = map.transfer(keeping: dear)
    else {
      Issue.record("there are factors")
      return
    }
    #expect(abs(kept - 1) < 1e-9)
    #expect(lost > 2)
  }

  @Test("between two rows ln(metric) is linear in ln λ; what lies beyond the grid is left out")
  func between() {
    // Best: λ = 1 at α = 1, and λ = 16 at α = 2.
    var map = SweepMap(learningRates: [1, 2], weightDecays: [1, 4, 16])
    for (row, values) in [(3.0, 5.0), (50, 8), (30, 2)].enumerated() {
      map[row: row, column: 0] = .value(values.0)
      map[row: row, column: 1] = .value(values.1)
    }
    // λ = 32 doesn't exist at α = 1; neither does λ = ½ at α = 2.
    #expect(map.transfer(keeping: .product) == .undefined)
    // Now λ = 4 is the best at α = 2: λ = 8, half way between 50 and 30, is borrowed at α = 1.
    map[row: 1, column: 1] = .value(1)
    guard case .factor(let factor) = map.transfer(keeping: .product) else {
      Issue.record("there is a factor")
      return
    }
    #expect(abs(factor - 1500.0.squareRoot() / 3) < 1e-12)
    map[row: 2, column: 0] = .diverged
    #expect(map.transfer(keeping: .product) == .diverges)
  }
}
