import Foundation
import Simulation
import Testing

@Suite struct MapCourseTests {
  private func decays(_ count: Int) -> [Double] {
    SweepAxis.values(from: 1e-4, to: 10, count: count)
  }

  /// To and fro from column to column, by a factor.
  private func rough(by factor: Double) -> (Double, Double) -> Double? {
    { α, λ in
      let isUp = Int((2 * log10(α)).rounded()).isMultiple(of: 2)
      return valley(slope: 0, at: 0.02 * (isUp ? factor : 1))(α, λ)
    }
  }

  @Test("a straight ridge through most columns is a law")
  func law() throws {
    guard case .law(let ridge) = madeMap(valley(slope: -1, at: 1e-3)).course else {
      Issue.record("it is straight")
      return
    }
    #expect(abs(ridge.slope + 1) < 1e-12 && abs(ridge.spread - 1) < 1e-12 && ridge.count == 5)
  }

  @Test("points to and fro are a ridge with a slope, but no law")
  func scattered() throws {
    let map = madeMap(rough(by: 4))
    let ridge = try #require(map.ridge)
    #expect(ridge.spread > 1.8 && ridge.spread < 2.2)
    #expect(map.course == .scattered)
  }

  @Test("coarse rows forgive half a row, fine ones a quarter of λ")
  func coarse() {
    // Typically 1.6 from the line.
    let shaken = rough(by: 2.6)
    #expect(madeMap(decays: decays(51), shaken).course == .scattered)
    guard case .law = madeMap(decays: decays(9), shaken).course else {
      Issue.record("half of a row is a factor of 2.05")
      return
    }
  }

  @Test("three points are too few for a law, and so are four rows")
  func tooFew() {
    let level = valley(slope: 0, at: 0.02)
    for count in 1...3 {
      let rates = SweepAxis.values(from: 1e-3, to: 1e-1, count: count)
      #expect(madeMap(rates: rates, level).course == .tooFew)
    }
    for count in [1, 3, 4] { #expect(madeMap(decays: decays(count), level).course == .tooFew) }
    guard case .law = madeMap(decays: decays(5), level).course else {
      Issue.record("five rows are enough")
      return
    }
    // Inside in four columns, but the others have no value at all.
    let rates = SweepAxis.values(from: 1e-3, to: 1e-1, count: 9)
    #expect(madeMap(rates: rates) { α, λ in α < 0.007 ? level(α, λ) : nil }.course == .tooFew)
  }

  @Test("the smallest, the largest, or now this and now that: where the edge is the best")
  func edges() {
    #expect(madeMap { _, λ in 1 + λ }.course == .lowestRow)
    #expect(madeMap { _, λ in 1 / λ }.course == .highestRow)
    #expect(madeMap { α, λ in α > 0.01 ? 1 + λ : 1 / λ }.course == .atTheEdges)
    // Most of the ridge is below the map.
    #expect(madeMap(valley(slope: -4, at: 1e-8)).course == .atTheEdges)
    // λ may be negative.
    #expect(madeMap(decays: [-1, 0, 1]) { _, λ in 2 + λ }.course == .lowestRow)
  }

  @Test("a best row inside the map, next to a divergence, isn't called an edge of the map")
  func wall() {
    let wall = madeMap { α, λ in λ > 0.02 ? nil : 1 / λ }
    #expect(wall.course == .besideDivergence)
  }

  @Test("where several λ are the best, none is")
  func flat() {
    #expect(madeMap { _, _ in 0 }.course == .flat)
    #expect(madeMap { α, _ in α }.course == .flat)
    #expect(madeMap { _, λ in max(λ, 0.01) }.course == .flat)
    // A learning rate of 0 learns nothing from λ; the others do.
    #expect(madeMap(rates: [0, 1, 2]) { α, λ in α == 0 ? 1 : λ }.course == .lowestRow)
  }

  @Test("a best λ of 0, or a metric that isn't positive, makes no power law")
  func noLogarithm() {
    #expect(madeMap(decays: [-1, -0.5, 0, 0.5, 1]) { _, λ in 1 + λ * λ }.course == .notLogarithmic)
    #expect(madeMap { _, λ in pow(log(λ) + 4, 2) - 10 }.course == .notLogarithmic)
  }

  @Test("no value anywhere, no course")
  func noValues() {
    #expect(madeMap { _, _ in nil }.course == .noValues)
    #expect(SweepMap(learningRates: [], weightDecays: []).course == .noValues)
  }
}
