import Foundation
import Testing

@testable import Simulation

@Suite struct SweepMapTests {
  @Test(
    "the slope of a valley is found, between the grid's rows too", arguments: [-1.3, -1, 0, 0.4])
  func slope(slope: Double) throws {
    let map = madeMap(valley(slope: slope, at: 0.01 * pow(0.01, -slope)))
    let found = try #require(map.ridgeSlope)
    #expect(abs(found - slope) < 1e-12)
    #expect(abs(try #require(map.refinedWeightDecay(column: 2)) - 0.01) < 1e-14)
  }

  @Test("the parabola may stand on rows of any distance")
  func unevenRows() throws {
    let map = madeMap(decays: [1e-3, 1e-2, 0.015, 3, 4], valley(slope: 0, at: 0.02))
    #expect(abs(try #require(map.refinedWeightDecay(column: 0)) - 0.02) < 1e-14)
  }

  @Test("columns with their minimum at the border, or beside a divergence, don't count")
  func dropped() throws {
    let steep = madeMap(valley(slope: -2, at: 1e-4))
    #expect(steep.refinedWeightDecay(column: 0) == nil)
    #expect(abs(try #require(steep.ridgeSlope) + 2) < 1e-12)
    let wall = madeMap { α, λ in λ > 0.02 ? nil : valley(slope: 0, at: 0.02)(α, λ) }
    #expect(wall.bestRow(column: 0) != nil)
    #expect(wall.refinedWeightDecay(column: 0) == nil)
    #expect(wall.ridgeSlope == nil)
  }

  @Test("no slope from one column, from values that aren't positive or from none at all")
  func noSlope() {
    #expect(madeMap(rates: [0.1], valley(slope: 0, at: 0.02)).ridgeSlope == nil)
    #expect(madeMap(rates: [0.1, 0.1], valley(slope: 0, at: 0.02)).ridgeSlope == nil)
    #expect(madeMap { _, λ in log(λ) * log(λ) - 10 }.ridgeSlope == nil)
    #expect(madeMap(decays: [-1, 0, 1]) { _, λ in 1 + λ * λ }.ridgeSlope == nil)
    #expect(madeMap { _, _ in nil }.ridgeSlope == nil)
    #expect(madeMap { _, _ in nil }.best == nil)
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

  @Test("the best row is clear where no other row has its value, and where there are others at all")
  func clear() {
    let shared = madeMap { α, λ in α > 0.05 ? λ : max(λ, 0.01) }
    #expect(shared.bestRow(column: 0) == 0 && shared.clearBestRow(column: 0) == nil)
    #expect(shared.bestRow(column: 4) == 0 && shared.clearBestRow(column: 4) == 0)
    #expect(madeMap(decays: [1]) { _, λ in λ }.clearBestRow(column: 0) == nil)
    #expect(madeMap { _, _ in nil }.clearBestRow(column: 0) == nil)
  }
}
