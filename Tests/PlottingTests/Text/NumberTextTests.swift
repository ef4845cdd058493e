import Plotting
import Screen
import Testing

@testable import Plotting

@Suite("NumberText")
struct NumberTextTests {
  @Test(
    "fixed decimals round the exact value, ties to even",
    arguments: [
      (0, 2, "0.00"), (2.5, 0, "2"), (3.5, 0, "4"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
      (2.675, 2, "2.67"), (1.005, 2, "1.00"), (9.995, 2, "9.99"), (0.05, 1, "0.1"),
      (123456.789, 1, "123456.8"), (0.1, 15, "0.100000000000000"), (1e-20, 3, "0.000"),
      (.leastNonzeroMagnitude, 2, "0.00"), (999_999_999_999_999, 0, "999999999999999"),
      (1e15, 2, "1e15"),
      (-1.25, 1, "−1.2"), (-0.0, 1, "0.0"), (-0.004, 2, "0.00"),
      (.nan, 2, "NaN"), (.infinity, 2, "∞"), (-.infinity, 2, "−∞"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test("fixed decimals read back to within half a unit of the last place")
  func readBack() {
    var seed: UInt64 = 7
    for _ in 0..<2000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(seed >> 11) * 0x1p-53 * 2000 - 1000
      let text = NumberText.fixed(value, decimals: 4, glyphs: .ascii)
      let error = abs((Double(text) ?? .nan) - value)
      #expect(error <= 0.5e-4 + 1e-12, "\(value) as \(text)")
    }
  }

  @Test("ASCII has a hyphen for the minus")
  func asciiMinus() {
    #expect(NumberText.fixed(-1.5, decimals: 1, glyphs: .ascii) == "-1.5")
    #expect(NumberText.point(-1, 2, glyphs: .ascii) == "(-1.00, 2.00)")
  }

  @Test(
    "norms have three significant digits and at most seven columns",
    arguments: [
      (4.2073, "4.21"), (1.5465, "1.55"), (0.86, "0.860"), (0.05123, "0.0512"), (12.345, "12.3"),
      (123.45, "123"), (9.996, "10.0"), (999.7, "1000"), (99_999, "99999"), (1.26e7, "1.3e7"),
      (0.00123, "0.00123"), (1.2e-7, "1.2e-7"), (0, "0.00"), (-2.5, "−2.50"), (.nan, "NaN"),
    ] as [(Double, String)])
  func norm(value: Double, text: String) {
    #expect(NumberText.norm(value) == text)
    #expect(text.count <= 7)
  }

  @Test("points have two decimals, fewer when long")
  func point() {
    #expect(NumberText.point(2.9749, -0.1174) == "(2.97, −0.12)")
    #expect(NumberText.point(1234.5, -999.99) == "(1234, −999.99)")
    #expect(NumberText.point(1e9, .infinity) == "(1e9, ∞)")
    #expect(NumberText.point(-0.001, 0) == "(0.00, 0.00)")
  }

  @Test(
    "the shortest form reads back as the same number",
    arguments: [
      (0.02, "0.02"), (1e-8, "1e-8"), (0.05, "0.05"), (0.999, "0.999"), (2400, "2400"), (3, "3"),
      (-1.2, "-1.2"), (0.1 + 0.2, "0.30000000000000004"), (1e22, "1e22"), (1.5e-7, "1.5e-7"),
      (123_456, "123456"), (1_234_567, "1.234567e6"), (0.0001, "0.0001"), (0, "0"), (-0.0, "0"),
      (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e308"),
    ] as [(Double, String)])
  func shortest(value: Double, text: String) {
    #expect(NumberText.shortest(value) == text)
    #expect(Double(text) == value)
  }

  @Test("the shortest form can be rounded to some digits first")
  func shortestRounded() {
    #expect(NumberText.shortest(0.025178508235883346, digits: 4) == "0.02518")
    #expect(NumberText.shortest(0.0199999, digits: 3) == "0.02")
    #expect(NumberText.shortest(0.999999, digits: 3) == "1")
    #expect(NumberText.shortest(-12345, digits: 2) == "-12000")
    #expect(NumberText.shortest(0.02, digits: 6) == "0.02")
  }

  @Test(
    "the briefest form is a power of ten where that is shorter",
    arguments: [
      (0.0401, 2, "0.04"), (0.00595, 2, "6e-3"), (0.00018, 2, "1.8e-4"), (17446, 2, "17000"),
      (17446, 1, "2e4"), (0.0401, 1, "0.04"), (-36, 1, "−40"), (0, 1, "0"), (6.1e6, 1, "6e6"),
      (.infinity, 1, "∞"),
    ] as [(Double, Int, String)])
  func briefest(value: Double, digits: Int, text: String) {
    #expect(NumberText.briefest(value, digits: digits) == text)
  }
}

@Suite("PercentText")
struct PercentTextTests {
  @Test(
    "rates as on the screen",
    arguments: [
      (0.000501, "0.05 %"), (0.00498, "0.50 %"), (0.001, "0.10 %"), (0.01, "1.00 %"),
      (0.092, "9.20 %"), (0.13, "13 %"), (0.47, "47 %"), (0.09999, "10 %"), (1, "100 %"),
      (0, "0.00 %"), (0.00004, "0.004 %"), (3e-8, "3e-6 %"), (-0.01, "−1.00 %"), (12, "1200 %"),
      (1e6, "1e8 %"), (.nan, "NaN %"), (.infinity, "∞ %"),
    ] as [(Double, String)])
  func text(fraction: Double, text: String) {
    #expect(PercentText.text(fraction) == text)
  }

  @Test("ASCII saves the blank")
  func asciiText() {
    #expect(PercentText.text(-0.005, glyphs: .ascii) == "-0.50%")
  }
}
