import Screen
import Testing

@testable import Plotting

@Suite("Ticks")
struct TicksTests {
  @Test(
    "steps are 1, 2 or 5 times a power of ten and at least the spacing",
    arguments: [
      (0.9, 1), (1, 1), (1.1, 2), (2, 2), (2.01, 5), (5, 5), (5.1, 10), (0.03, 0.05), (3e-9, 5e-9),
      (123, 200),
    ] as [(Double, Double)])
  func steps(spacing: Double, step: Double) {
    #expect(Ticks(in: 0...1, spacing: spacing).step == step)
  }

  @Test("values are the multiples in the range, ends included")
  func values() {
    #expect(Ticks(in: -2.5...4, spacing: 1.5).values == [-2, 0, 2, 4])
    #expect(Ticks(in: 0.1...0.3, spacing: 0.1).values.count == 3)
    #expect(Ticks(in: 0.4...0.6, spacing: 1).values == [])
  }

  @Test(
    "a spacing of no use gives no ticks",
    arguments: [0, -1, .nan, .infinity, 1e-300, 1e308] as [Double])
  func useless(spacing: Double) {
    #expect(Ticks(in: 1e9...1e9 + 1, spacing: spacing).values == [])
  }

  @Test("labels have the decimals of the step")
  func labels() {
    func labels(_ range: ClosedRange<Double>, _ spacing: Double) -> [String] {
      let ticks = Ticks(in: range, spacing: spacing)
      return ticks.values.map { ticks.label($0, glyphs: .full) }
    }
    #expect(labels(-1...1, 0.5) == ["−1.0", "−0.5", "0.0", "0.5", "1.0"])
    #expect(labels(-2...2, 2) == ["−2", "0", "2"])
    #expect(labels(0...0.004, 0.002) == ["0.000", "0.002", "0.004"])
    #expect(labels(0...4e6, 2e6) == ["0", "2e6", "4e6"])
    #expect(labels(-1e-7...1e-7, 1e-7) == ["−1e-7", "0", "1e-7"])
  }

  @Test("numbers stand under their columns and beside their rows, about one per 9 and 5")
  func drawing() {
    let frame = drawn(45, 22) { frame in
      let region = Region(column: 4, row: 0, columns: 37, rows: 20)
      let viewport = Viewport(showing: -0.9...3.7, -2.1...2.7, in: region)
      Ticks.drawX(below: viewport, into: &frame, appearance: colorful)
      Ticks.drawY(leftOf: viewport, gutter: 4, into: &frame, appearance: colorful)
    }
    #expect(
      frame.plainText == """



          2







          0







         −2
                   0               2

        """)
    #expect(frame[column: 2, row: 3].style == Style(.dim))
  }

  @Test("a narrow gutter drops the zero before the point, or the number")
  func narrowGutter() {
    func column(_ gutter: Int) -> String {
      drawn(4, 10) { frame in
        let region = Region(column: gutter, row: 0, columns: 1, rows: 10)
        let viewport = Viewport(showing: -0.01...0.01, -0.5...0.5, in: region)
        Ticks.drawY(leftOf: viewport, gutter: gutter, into: &frame, appearance: colorful)
      }.plainText.split(separator: "\n").joined(separator: "|")
    }
    #expect(column(4) == " .5|  0|−.5")
    #expect(column(3) == "0.5|0.0|−.5")
    #expect(column(2) == ".5|0")
    #expect(column(1) == "0")
  }

  @Test("labels that would touch are left out, those at the ends are shifted inside")
  func crowdedLabels() {
    let frame = drawn(20, 1) { frame in
      let labels = [("1000", 0), ("2000", 4), ("3000", 8), ("4000", 19)].map {
        AxisLabel(text: $0.0, column: $0.1)
      }
      AxisLabel.draw(labels, row: 0, columns: 0..<20, into: &frame)
    }
    #expect(frame.plainText == "1000   3000     4000")
  }

  @Test("tiny viewports have no ticks to trip over")
  func tiny() {
    for (columns, rows) in [(0, 0), (1, 1), (0, 3), (3, 0)] {
      _ = drawn(columns, rows) { frame in
        Ticks.drawX(below: window(columns, rows), into: &frame, appearance: colorful)
        Ticks.drawY(leftOf: window(columns, rows), gutter: 0, into: &frame, appearance: colorful)
      }
    }
  }

  @Test("an axis has two numbers at least, however few columns it has")
  func atLeastTwo() {
    for (low, high) in [(-1.0, 9.0), (0.3, 0.34), (-1e-9, 1e-9), (1, 1e6), (5, 5.5), (-7, -6.9)] {
      #expect(Ticks.telling(in: low...high, spacing: 10 * (high - low)).values.count >= 2)
    }
    #expect(Ticks.telling(in: 1...1 + 1e-15, spacing: 1).values.count <= 2)
  }

  @Test(
    "for a hall zero and the largest round number below seven tenths of the way",
    arguments: [
      (-0.8, 3.2, [0, 2]), (-2.1, 3.2, [0, 2]), (-1, 20, [0, 10]), (-5, 1, [-2, 0]),
      (3, 4, [3, 4]), (0, 1e-300, [0, 5e-301]),
    ] as [(Double, Double, [Double])])
  func hall(low: Double, high: Double, expected: [Double]) {
    #expect(Ticks.two(in: low...high).values == expected)
  }
}
