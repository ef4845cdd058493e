package import Simulation

// The one grammar of numbers for flags, scenes and typing. White space at the ends is skipped.

extension Double {
  /// A decimal number as people and this program write it, or a quotient of two: `0.02`, `.5`, `1e-3`,
  /// `−1.2e−7`, `1/3`. U+2212 is a minus. Always finite.
  package init(written text: String) throws(NumberError) {
    // Nearly all are plain, and a scene may have a hundred thousand of them.
    if let plain = Self(plain: text), plain.isFinite {
      self = plain
      return
    }
    let scalars = Array(text.unicodeScalars)
    self = try WrittenNumber(scalars, in: scalars.indices).value()
  }
}

extension Double {
  /// Digits with a sign, a point and an exponent of ASCII; infinite if it is too large.
  fileprivate init?(plain text: String) {
    guard text.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }),
      text.utf8.contains(where: \.isDigit), let value = Double(text)
    else { return nil }
    self = value
  }
}

extension FixedWidthInteger {
  /// A whole number, in digits or in any other form that `Double(written:)` reads: `1000`, `1e3`, `6/2`.
  /// Digits are exact up to the ends of the type.
  package init(written text: String) throws(NumberError) {
    let scalars = Array(text.unicodeScalars)
    self = try WrittenNumber(scalars, in: scalars.indices).wholeValue()
  }
}

extension Array where Element == Double {
  /// Numbers separated by commas, in parentheses or brackets or none: `0.01,0.1`, `(−0.50, −1.20)`.
  package init(written text: String) throws(NumberError) {
    self = try WrittenNumbers(text).values()
  }
}

extension Vector {
  /// A point as the screen prints it and flags take it: `(−0.50, −1.20)`, `-2,-2`, `[1, 1]`.
  package init(written text: String) throws(NumberError) {
    let numbers = try WrittenNumbers(text).values(count: 2)
    self.init(numbers[0], numbers[1])
  }
}

/// Numbers between commas.
private struct WrittenNumbers {
  private let scalars: [Unicode.Scalar]
  private let parts: [Range<Int>]
  private let range: Range<Int>

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var range = scalars.trimmed(scalars.indices)
    if let first = range.first, let last = range.last, first < last,
      [["(", ")"], ["[", "]"]].contains([scalars[first], scalars[last]])
    {
      range = first + 1..<last
    }
    self.scalars = scalars
    self.range = range
    let commas = range.filter { scalars[$0] == "," }
    let starts = [range.lowerBound] + commas.map { $0 + 1 }
    parts = zip(starts, commas + [range.upperBound]).map { $0..<$1 }
  }

  func values(count: Int? = nil) throws(NumberError) -> [Double] {
    if let count, parts.count != count {
      throw NumberError(reason: .wrongCount(parts.count), range: range)
    }
    var values: [Double] = []
    for part in parts { values.append(try WrittenNumber(scalars, in: part).value()) }
    return values
  }
}

/// One number in a text.
private struct WrittenNumber {
  private let scalars: [Unicode.Scalar]
  private let range: Range<Int>

  init(_ scalars: [Unicode.Scalar], in range: Range<Int>) {
    self.scalars = scalars
    self.range = scalars.trimmed(range)
  }

  func value() throws(NumberError) -> Double {
    guard let slash = range.first(where: { scalars[$0] == "/" }) else { return try decimal(range) }
    let dividend = try decimal(scalars.trimmed(range.lowerBound..<slash))
    let place = scalars.trimmed(slash + 1..<range.upperBound)
    let divisor = try decimal(place)
    if divisor == 0 { throw NumberError(reason: .zeroDivisor, range: place) }
    guard (dividend / divisor).isFinite else { throw NumberError(reason: .tooLarge, range: range) }
    return dividend / divisor
  }

  func wholeValue<Whole: FixedWidthInteger>() throws(NumberError) -> Whole {
    let text = scalars.ascii(range)
    let digits = text.drop { $0 == "-" || $0 == "+" }
    if !digits.isEmpty, text.count - digits.count <= 1, digits.utf8.allSatisfy(\.isDigit) {
      guard let value = Whole(text) else { throw NumberError(reason: .outOfRange, range: range) }
      return value
    }
    let value = try value()
    guard let whole = Whole(exactly: value) else {
      throw NumberError(
        reason: value == value.rounded() ? .outOfRange : .notWhole(value), range: range)
    }
    return whole
  }

  private func decimal(_ range: Range<Int>) throws(NumberError) -> Double {
    let text = scalars.ascii(range)
    guard let value = Double(plain: text) else {
      throw NumberError(reason: Self.reason(text), range: range)
    }
    guard value.isFinite else { throw NumberError(reason: .tooLarge, range: range) }
    return value
  }

  // MARK: What is wrong

  private static func reason(_ text: String) -> NumberError.Reason {
    let unsigned = text.drop { $0 == "-" || $0 == "+" }.lowercased()
    if text.isEmpty { return .empty }
    if ["inf", "infinity", "nan", "∞"].contains(unsigned) { return .notFinite }
    if unsigned.hasPrefix("0x") { return .coded }
    if let plain = plainDigits(text) { return .grouped(plain: plain) }
    if let readings = decimalReadings(text) { return .comma(readings: readings) }
    return .notANumber
  }

  /// `1_000`, `1 000` without their gaps; nil where the groups after the first aren't of three digits.
  private static func plainDigits(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "_" || $0.isWhitespace }
    guard groups.count > 1, let first = groups.first, (try? Double(written: String(first))) != nil,
      groups.dropFirst().allSatisfy({ $0.prefix(3).utf8.allSatisfy(\.isDigit) && $0.count >= 3 }),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
      let last = groups.last, last.count == 3 || last.dropFirst(3).first == "."
    else { return nil }
    let plain = groups.joined()
    return (try? Double(written: plain)) == nil ? nil : plain
  }

  /// `1,5` with a point; with three digits after the comma also without it. nil for anything else.
  private static func decimalReadings(_ text: String) -> [String]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy(\.isDigit),
      let last = parts[0].utf8.last, last.isDigit, (try? Double(written: String(parts[0]))) != nil
    else { return nil }
    let decimal = "\(parts[0]).\(parts[1])"
    return parts[1].count == 3 ? ["\(parts[0])\(parts[1])", decimal] : [decimal]
  }
}

extension UTF8.CodeUnit {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension [Unicode.Scalar] {
  /// A range without the white space at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !Notation.isBlank(self[$0]) }),
      let last = range.last(where: { !Notation.isBlank(self[$0]) })
    else { return range.upperBound..<range.upperBound }
    return first..<last + 1
  }

  /// A part of a text, its minus signs those of ASCII.
  fileprivate func ascii(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(self[range].map { $0 == "\u{2212}" ? "-" : $0 }))
  }
}
