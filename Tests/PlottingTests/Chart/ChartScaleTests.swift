import Testing

@testable import Plotting

@Suite("ChartScale")
struct ChartScaleTests {
  private func scale(
    _ curves: [ChartCurve], limits: [Double] = [], isLogarithmic: Bool = false,
    floor: Double? = nil
  ) -> ChartScale {
    ChartScale(
      curves: curves, limits: limits, isLogarithmic: isLogarithmic, floor: floor, dots: 28)
  }

  @Test("curves of one size have a linear scale with the zero")
  func linear() {
    let scale = scale([ChartCurve(values: [3, 2]), ChartCurve(values: [4, 0.2])])
    #expect(scale.form == .linear)
    #expect(scale.range == 0...4)
  }

  @Test("a curve that would lie on the zero makes it a compressed one, on both sides")
  func compressed() {
    let scale = scale([ChartCurve(values: [-1000, 1000]), ChartCurve(values: [0, 2])])
    #expect(scale.form == .compressed(unit: 0.2))
    let heights = [-1000.0, -1, 0, 2, 1000].compactMap(scale.dot)
    #expect(heights == heights.sorted(by: >))
    #expect(heights[2] - heights[3] > 4, "a row at least")
    for height in stride(from: 1.0, through: 27, by: 1) {
      let back = scale.dot(of: scale.value(atDot: height))
      #expect(abs((back ?? 0) - height) < 1e-9)
    }
  }

  @Test("what diverges is held only as far as the others stay legible")
  func diverging() {
    let runaway = ChartCurve(values: [1, 1e3, 1e300], leaves: true)
    let linear = scale([runaway, ChartCurve(values: [4, 2])])
    #expect(linear.range == 0...4)
    #expect(linear.side(of: 1e300) == .above)
    let logarithmic = scale([runaway, ChartCurve(values: [4, 2])], isLogarithmic: true)
    #expect(logarithmic.range.upperBound < 2)
    #expect(scale([runaway]).range.upperBound >= 1)
  }

  @Test("places need no zero that is far from all of them, sizes do")
  func zero() {
    let curves = [ChartCurve(values: [0.9, 1.2]), ChartCurve(values: [1, 1.1])]
    func range(_ curves: [ChartCurve], needsZero: Bool) -> ClosedRange<Double> {
      ChartScale(
        curves: curves, limits: [], isLogarithmic: false, floor: nil, needsZero: needsZero, dots: 28
      ).range
    }
    #expect(range(curves, needsZero: false) == 0.9...1.2)
    #expect(range(curves, needsZero: true) == 0...1.2)
    #expect(range([ChartCurve(values: [-0.1, -1])], needsZero: false) == -1...0)
    #expect(range([ChartCurve(values: [2, 2])], needsZero: false) == 0...2)
  }

  @Test("a logarithmic scale ends at its floor: less lies on the edge")
  func floor() {
    let losses = ChartCurve(values: [5, 1e-3, 1e-30, 0])
    let scale = scale([losses], isLogarithmic: true, floor: 1e-7)
    #expect(scale.form == .logarithmic)
    #expect(scale.range.lowerBound == -7)
    #expect(scale.side(of: 1e-30) == .inside && scale.side(of: 0) == .inside)
    #expect(scale.dot(of: 0) == 27)
    let small = self.scale(
      [ChartCurve(values: [1e-9, 1e-10])], isLogarithmic: true, floor: 1e-7)
    #expect(small.range == -10...(-9))
  }

  @Test("negative numbers have no logarithm: the scale is another one")
  func negative() {
    #expect(scale([ChartCurve(values: [-1, 5])], isLogarithmic: true).form == .linear)
    #expect(scale([ChartCurve(values: [0, 0])], isLogarithmic: true).form == .linear)
  }

  @Test("a limit far away is left out")
  func limits() {
    let curve = ChartCurve(values: [0, 2])
    #expect(scale([curve], limits: [10, 1e5]).range == 0...10)
  }
}
