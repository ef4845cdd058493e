import Screen
import Testing

@testable import Plotting

@Suite struct QuantileBarsTests {
  private func text(_ columns: Int, _ layers: [QuantileBars.Layer], _ look: Appearance) -> String {
    drawn(columns, 2) { frame in
      QuantileBars(
        region: frame.bounds, layers: layers, series: 1, scale: -4...0,
        remark: "decay per step: none"
      ).draw(into: &frame, appearance: look)
    }.plainText
  }

  private let wide = QuantileBars.Layer(name: "W1", low: 0.0003, median: 0.004, high: 0.012)
  private let level = QuantileBars.Layer(name: "W2", low: 3e-4, median: 3e-4, high: 3e-4)

  @Test("a block from the 10 % to the 90 % quantile; one number where they agree")
  func bars() {
    #expect(
      text(37, [wide, level], colorful) == """
        decay W1 ▁▁██████▁▁▁▁▁▁    0.03–1.2 %
              W2 ▁▁█▁▁▁▁▁▁▁▁▁▁▁        0.03 %
        """)
    #expect(text(24, [wide], ascii).hasPrefix("W1 "))
  }

  @Test("without layers it says why")
  func none() { #expect(text(24, [], colorful) == "decay per step: none\n") }
}
