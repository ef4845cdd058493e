import Screen
import Testing

@testable import Plotting

@Suite("RateBars")
struct RateBarsTests {
  private func picture(
    _ columns: Int, _ appearance: Appearance, _ x: RateBars.Weight, _ y: RateBars.Weight
  ) -> String {
    drawn(columns, 2) { frame in
      RateBars(region: frame.bounds, series: 1, x: x, y: y, scale: 0.00498)
        .draw(into: &frame, appearance: appearance)
    }.plainText
  }

  @Test("bars have their word where it leaves them room to differ")
  func bars() {
    #expect(
      picture(37, colorful, .rate(0.000501), .rate(0.00498)) == """
        decay    x ▇▇                  0.05 %
        per step y ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  0.50 %
        """)
    #expect(
      picture(18, colorful, .rate(0.00202), .rate(0.00498)) == """
        x ▇▇▇       0.20 %
        y ▇▇▇▇▇▇▇▇  0.50 %
        """)
    #expect(
      picture(24, ascii, .rate(0.000501), .rate(0.00498)) == """
        decay x =          0.05%
              y =========  0.50%
        """)
    #expect(
      picture(24, colorful, .rate(0.000501), .rate(0.00498)) == """
        decay x ▇         0.05 %
              y ▇▇▇▇▇▇▇▇  0.50 %
        """)
  }

  @Test("no rate is a dash, a weight that grows a low bar")
  func special() {
    #expect(
      picture(24, colorful, .rate(nil), .rate(-0.002)) == """
        decay x                –
              y ▄▄▄      −0.20 %
        """)
  }

  @Test("parts that hold each other are two arrows without a scale")
  func balanced() {
    #expect(
      picture(37, colorful, .balanced, .balanced) == """
        decay    x ◀━━━━━━━│━━━━━━━▶ balanced
        per step y ◀━━━━━━━│━━━━━━━▶ balanced
        """)
    #expect(
      picture(24, ascii, .balanced, .outweighed(net: .up, isOpposed: true)) == """
        x <-----|-----> balanced
        y <------|------> net up
        """)
    #expect(
      picture(24, colorful, .balanced, .outweighed(net: .left, isOpposed: false)) == """
        x ◀━━━━━│━━━━━▶ balanced
        y ◀━━━━━━│◀━━━━━━ both ←
        """)
    #expect(
      picture(24, ascii, .outweighed(net: .right, isOpposed: false), .balanced) == """
        x ---->|----> both right
        y <-----|-----> balanced
        """)
  }

  @Test(
    "a run without decay says so",
    arguments: [
      (37, "decay per step: none\n"), (24, "decay per step: none\n"), (18, "no decay\n"),
    ])
  func none(columns: Int, text: String) {
    let frame = drawn(columns, 2) { frame in
      RateBars(
        region: frame.bounds, series: 0, x: .rate(nil), y: .rate(nil), scale: 1, decays: false
      ).draw(into: &frame, appearance: colorful)
    }
    #expect(frame.plainText == text)
  }

  @Test("bars stay in the region at any size and for any number")
  func robust() {
    let rates = [Double.nan, .infinity, -.infinity, 0, 1e308, 5].map(RateBars.Weight.rate)
    for rate in rates + [.balanced, .outweighed(net: .down, isOpposed: false)] {
      for scale in [0, 1, Double.nan, .infinity] {
        for (columns, rows) in [(0, 0), (1, 1), (5, 2), (9, 2), (32, 1), (40, 2)] {
          let frame = drawn(60, 4) { frame in
            RateBars(
              region: Region(column: 2, row: 1, columns: columns, rows: rows), series: 0, x: rate,
              y: rate, scale: scale
            ).draw(into: &frame, appearance: colorful)
          }
          let outside = frame.cells.indices.filter {
            frame.cells[$0].scalar != " " && !(2..<2 + columns).contains($0 % 60)
          }
          #expect(outside.isEmpty)
        }
      }
    }
  }
}
