import Screen
import Testing

@testable import Plotting

@Suite("ChartTicks")
struct ChartTicksTests {
  private func ticks(
    _ values: [Double], rows: Int, isLogarithmic: Bool = false, unit: String = ""
  ) -> [String] {
    let scale = ChartScale(
      curves: [ChartCurve(values: values)], limits: [], isLogarithmic: isLogarithmic, floor: nil,
      dots: rows * 4)
    return ChartTicks(of: scale, in: 1..<rows, width: 5, unit: unit, glyphs: .full)
      .labels.map { "\($0.row) \($0.text)" }
  }

  @Test("two numbers at least, of any range and at any height from three rows on")
  func two() {
    let ranges: [[Double]] = [
      [0, 4.24], [0, 1], [3, 3], [0, 0], [-1, 1], [-0.9, -0.1], [0, 99], [0, 1e-9], [0, 1e12],
      [-1e6, 3e6], [1e-7, 2e-7], [45, 45.1], [-180, 180], [0, 0.1001],
    ]
    for range in ranges {
      for rows in 3...14 {
        for isLogarithmic in [false, true] {
          let labels = ticks(range, rows: rows, isLogarithmic: isLogarithmic)
          #expect(labels.count > 1, "\(range) in \(rows) rows, logarithmic \(isLogarithmic)")
        }
      }
    }
  }

  @Test("round numbers, near the middle of their rows")
  func round() {
    #expect(ticks([0, 4.24], rows: 3) == ["1 2", "2 0"])
    #expect(ticks([0, 4.24], rows: 7) == ["3 2", "6 0"])
    #expect(ticks([0, 50], rows: 7, unit: "°") == ["1 40°", "4 20°", "6 0°"])
  }

  @Test("powers of ten where the scale is logarithmic or compressed")
  func decades() {
    #expect(ticks([1e-6, 1], rows: 7, isLogarithmic: true) == ["2 .01", "4 1e-4", "6 1e-6"])
    let scale = ChartScale(
      curves: [ChartCurve(values: [0, 3]), ChartCurve(values: [-1e4, 1e4])], limits: [],
      isLogarithmic: false, floor: nil, dots: 40)
    #expect(scale.form == .compressed(unit: 0.3))
    let labels = ChartTicks(of: scale, in: 0..<10, width: 5, glyphs: .full).labels
    #expect(labels.map(\.text) == ["1e4", "100", "0", "−100", "−1e4"])
  }
}
