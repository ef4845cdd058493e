import Simulation
import Surfaces
import Testing

@Suite("Numbers as people write them")
struct WrittenNumberTests {
  @Test(
    "decimals, exponents, quotients and true minus signs are numbers",
    arguments: [
      ("0.02", 0.02), (".5", 0.5), ("1.", 1), ("1e-3", 0.001), ("1E3", 1000), ("+2", 2),
      ("-1.5", -1.5), ("\u{2212}1.5", -1.5), ("1.2e\u{2212}7", 1.2e-7), ("1/3", 1.0 / 3),
      (" 1 / 3 ", 1.0 / 3), ("-1/-4", 0.25), ("1e-3/2", 0.0005), ("007", 7), ("-0", -0.0),
      ("9007199254740993", 9_007_199_254_740_992),
    ] as [(String, Double)])
  func numbers(text: String, expected: Double) throws {
    #expect(try Double(written: text).bitPattern == expected.bitPattern)
  }

  @Test(
    "anything else is refused with its reason and its place",
    arguments: [
      ("", .empty, 0..<0), ("  ", .empty, 2..<2), ("1/", .empty, 2..<2), ("/2", .empty, 0..<0),
      ("abc", .notANumber, 0..<3), ("1.2.3", .notANumber, 0..<5), ("1+1", .notANumber, 0..<3),
      ("1/2/3", .notANumber, 2..<5), ("1e", .notANumber, 0..<2), ("--1", .notANumber, 0..<3),
      ("- 1", .notANumber, 0..<3), ("e", .notANumber, 0..<1), ("2x", .notANumber, 0..<2),
      ("٣", .notANumber, 0..<1), (" inf", .notFinite, 1..<4), ("-Infinity", .notFinite, 0..<9),
      ("nan", .notFinite, 0..<3), ("∞", .notFinite, 0..<1), ("1e400", .tooLarge, 0..<5),
      ("1e300/1e-300", .tooLarge, 0..<12), ("0x10", .coded, 0..<4), ("-0x1p3", .coded, 0..<6),
      ("1_000", .grouped(plain: "1000"), 0..<5), ("1 000 000", .grouped(plain: "1000000"), 0..<9),
      ("1\u{202F}000.5", .grouped(plain: "1000.5"), 0..<7), ("1 00", .notANumber, 0..<4),
      ("1,5", .comma(readings: ["1.5"]), 0..<3),
      ("1,000", .comma(readings: ["1000", "1.000"]), 0..<5), ("1,", .notANumber, 0..<2),
      ("1/0", .zeroDivisor, 2..<3), ("0/0.0", .zeroDivisor, 2..<5),
    ] as [(String, NumberError.Reason, Range<Int>)])
  func mistakes(text: String, reason: NumberError.Reason, range: Range<Int>) throws {
    let error = try #require(throws: NumberError.self) { try Double(written: text) }
    #expect(error.reason == reason)
    #expect(error.range == range)
  }

  @Test("a whole number may be written with an exponent, and its digits are exact")
  func wholeNumbers() throws {
    #expect(try Int(written: "1e3") == 1000)
    #expect(try Int(written: "6/2") == 3)
    #expect(try Int(written: "300.0") == 300)
    #expect(try Int(written: "\u{2212}5") == -5)
    #expect(try Int(written: "-9223372036854775808") == .min)
    #expect(try UInt64(written: "18446744073709551615") == .max)
    let refused: [(String, NumberError.Reason)] = [
      ("2.5", .notWhole(2.5)), ("1/3", .notWhole(1.0 / 3)), ("1e30", .outOfRange),
      ("9223372036854775808", .outOfRange), ("", .empty), ("many", .notANumber), ("-", .notANumber),
    ]
    for (text, reason) in refused {
      let error = #expect(throws: NumberError.self) { try Int(written: text) }
      #expect(error?.reason == reason, "\(text)")
    }
    #expect(throws: NumberError(reason: .outOfRange, range: 0..<2)) { try UInt64(written: "-1") }
  }

  @Test(
    "points are read as the screen prints them",
    arguments: [
      ("(\u{2212}0.50, \u{2212}1.20)", Vector(-0.5, -1.2)), ("-0.50, -1.20", Vector(-0.5, -1.2)),
      ("[\u{2212}1, 1]", Vector(-1, 1)), ("-2,-2", Vector(-2, -2)),
      (" ( 1/3,1e-3 ) ", Vector(1.0 / 3, 0.001)),
      ("(1.2e\u{2212}7, 12345)", Vector(1.2e-7, 12345)),
    ] as [(String, Vector)])
  func points(text: String, expected: Vector) throws {
    #expect(try Vector(written: text) == expected)
  }

  @Test(
    "a point's mistake is the wrong count, or that of its part",
    arguments: [
      ("1", .wrongCount(1), 0..<1), ("(1, 2, 3)", .wrongCount(3), 1..<8),
      ("(1, b)", .notANumber, 4..<5),
      ("(1, 2", .notANumber, 0..<2), ("1, 2]", .notANumber, 3..<5), ("(1,)", .empty, 3..<3),
      ("(1; 2)", .wrongCount(1), 1..<5), ("", .wrongCount(1), 0..<0),
    ] as [(String, NumberError.Reason, Range<Int>)])
  func pointMistakes(text: String, reason: NumberError.Reason, range: Range<Int>) {
    #expect(throws: NumberError(reason: reason, range: range)) { try Vector(written: text) }
  }

  @Test("a list has as many numbers as it has")
  func lists() throws {
    #expect(try [Double](written: "0,1,-1,1") == [0, 1, -1, 1])
    #expect(try [Double](written: "[0.01, 1/10]") == [0.01, 0.1])
  }

  @Test("a remedy is itself a number, and the one that was meant")
  func remedies() throws {
    for (text, meant) in [
      ("1_000", [1000]), ("1 000", [1000]), ("1,5", [1.5]), ("1,000", [1000, 1]),
    ] {
      let error = try #require(throws: NumberError.self) { try Double(written: text) }
      let remedy = try #require(error.remedy)
      let texts = remedy.dropFirst("write ".count).split(separator: " or ")
      #expect(try texts.map { try Double(written: String($0)) } == meant)
    }
  }
}
