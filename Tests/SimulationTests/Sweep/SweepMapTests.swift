import Foundation
import Testing

@testable import Simulation

@Suite struct SweepMapTests {
  private let rates = SweepAxis.values(from: 1e-3, to: 1e-1, count: 5)
  private let decays = SweepAxis.values(from: 1e-4, to: 10, count: 26)

  /// A map whose metric at (α, λ) is given; nil diverged.
  private func map(
    rates: [Double]? = nil, decays: [Double]? = nil, _ metric: (Double, Double) -> Double?
  ) -> SweepMap {
    var map = SweepMap(learningRates: rates ?? self.rates, weightDecays: decays ?? self.decays)
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        let value = metric(map.learningRates[column], map.weightDecays[row])
        map[row: row, column: column] = value.map { .value($0) } ?? .diverged
      }
    }
    return map
  }

  /// A valley whose floor is at λ = c·α^slope, a parabola in the logarithms.
  private func valley(slope: Double, at c: Double) -> (Double, Double) -> Double? {
    { α, λ in
      let u = log(λ) - log(c) - slope * log(α)
      return 2 * exp(0.3 * u * u)
    }
  }

  @Test(
    "the slope of a valley is found, between the grid's rows too", arguments: [-1.3, -1, 0, 0.4])
  func slope(slope: Double) throws {
    let map = map(valley(slope: slope, at: 0.01 * pow(0.01, -slope)))
    let found = try #require(map.ridgeSlope)
    #expect(abs(found - slope) < 1e-12)
    #expect(abs(try #require(map.refinedWeightDecay(column: 2)) - 0.01) < 1e-14)
  }

  @Test("the parabola may stand on rows of any distance")
  func unevenRows() throws {
    let map = map(decays: [1e-3, 1e-2, 0.015, 3, 4], valley(slope: 0, at: 0.02))
    #expect(abs(try #require(map.refinedWeightDecay(column: 0)) - 0.02) < 1e-14)
  }

  @Test("columns with their minimum at the border, or beside a divergence, don't count")
  func dropped() throws {
    let steep = map(valley(slope: -2, at: 1e-4))
    #expect(steep.refinedWeightDecay(column: 0) == nil)
    #expect(abs(try #require(steep.ridgeSlope) + 2) < 1e-12)
    let wall = map { α, λ in λ > 0.02 ? nil : valley(slope: 0, at: 0.02)(α, λ) }
    #expect(wall.bestRow(column: 0) != nil)
    #expect(wall.refinedWeightDecay(column: 0) == nil)
    #expect(wall.ridgeSlope == nil)
  }

  @Test("a law is stated of a straight ridge through most columns, not of any points with a slope")
  func law() throws {
    let straight = try #require(map(valley(slope: -1, at: 1e-3)).ridge)
    #expect(straight.isLaw && abs(straight.spread - 1) < 1e-12 && straight.reach == 1)
    // To and fro by a factor of 2.
    let rough = map { α, λ in
      let isUp = Int((2 * log10(α)).rounded()).isMultiple(of: 2)
      return valley(slope: 0, at: isUp ? 0.04 : 0.01)(α, λ)
    }
    let ridge = try #require(rough.ridge)
    #expect(!ridge.isLaw && ridge.spread > 1.8 && ridge.spread < 2.2)
    // Most of the ridge is below the map.
    let steep = try #require(map(valley(slope: -4, at: 1e-8)).ridge)
    #expect(!steep.isLaw && steep.reach < 0.5)
  }

  @Test("no slope from one column, from values that aren't positive or from none at all")
  func noSlope() {
    #expect(map(rates: [0.1], valley(slope: 0, at: 0.02)).ridgeSlope == nil)
    #expect(map(rates: [0.1, 0.1], valley(slope: 0, at: 0.02)).ridgeSlope == nil)
    #expect(map { _, λ in log(λ) * log(λ) - 10 }.ridgeSlope == nil)
    #expect(map(decays: [-1, 0, 1]) { _, λ in 1 + λ * λ }.ridgeSlope == nil)
    #expect(map { _, _ in nil }.ridgeSlope == nil)
    #expect(map { _, _ in nil }.best == nil)
  }

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
    #expect(map(valley(slope: 0, at: 0.02)).transfer == 1)
    #expect(map { α, _ in α }.transfer == 1)
  }

  @Test("there is no transfer into a divergence or between values that aren't positive")
  func noTransfer() {
    let narrow = map { α, λ in α * λ > 0.03 ? nil : valley(slope: -0.9, at: 1e-3)(α, λ) }
    #expect(narrow.bestRow(column: 0) != nil && narrow.bestRow(column: 4) != nil)
    #expect(narrow.transfer == nil)
    #expect(map { _, _ in 0 }.transfer == nil)
    #expect(map(rates: [0.1], valley(slope: 0, at: 0.02)).transfer == nil)
  }

  @Test("the best cell is the smallest value, the first of equals by column")
  func best() {
    var map = SweepMap(learningRates: [1, 2], weightDecays: [3, 4])
    map[row: 0, column: 1] = .value(7)
    map[row: 1, column: 0] = .value(7)
    map[row: 1, column: 1] = .diverged
    #expect(
      map.best == .init(row: 1, column: 0, learningRate: 1, weightDecay: 4, value: 7))
  }
}
