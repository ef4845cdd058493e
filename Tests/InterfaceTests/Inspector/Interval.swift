/// Numbers between two.
struct Interval: CustomStringConvertible {
  let low, high: Double

  init(_ a: Double, _ b: Double) { (low, high) = (min(a, b), max(a, b)) }
  init(_ value: Double) { self.init(value, value) }

  /// Half a unit of the last digit around a printed number.
  init?(printed: String) {
    let plain = printed.replacing("−", with: "-").replacing("+", with: "")
    guard let value = Double(plain) else { return nil }
    let parts = plain.split(separator: "e")
    let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - decimals
    // A little more for rounding in the arithmetic itself.
    let half = 0.5001 * (Double("1e\(exponent)") ?? 0)
    self.init(value - half, value + half)
  }

  var description: String { "\(low)...\(high)" }

  func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, a.high + b.high) }
  static func - (a: Interval, b: Interval) -> Interval { Interval(a.low - b.high, a.high - b.low) }
  static func * (a: Double, b: Interval) -> Interval { Interval(a * b.low, a * b.high) }

  /// - Precondition: b is positive, but for its printed digits.
  static func / (a: Interval, b: Interval) -> Interval {
    let floor = max(b.low, .leastNormalMagnitude)
    let all = [a.low / floor, a.low / b.high, a.high / floor, a.high / b.high]
    return Interval(all.min() ?? 0, all.max() ?? 0)
  }

  var magnitude: Interval {
    low >= 0 ? self : high <= 0 ? Interval(-high, -low) : Interval(0, max(-low, high))
  }
  var squared: Interval { Interval(magnitude.low * magnitude.low, magnitude.high * magnitude.high) }
  var root: Interval { Interval(max(0, low).squareRoot(), max(0, high).squareRoot()) }
  func larger(_ other: Interval) -> Interval {
    Interval(max(low, other.low), max(high, other.high))
  }
}
