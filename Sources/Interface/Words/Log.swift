// The only use of the C library here: decimal logarithms, powers and the circle.
import Glibc

enum Log {
  static func decimal(_ value: Double) -> Double { log10(value) }

  /// 10^exponent
  static func power(_ exponent: Double) -> Double { pow(10, exponent) }

  /// baseⁿ
  static func power(_ base: Double, _ n: Int) -> Double { pow(base, Double(n)) }
}

enum Circle {
  /// Of an angle in radians.
  static func sine(_ angle: Double) -> Double { sin(angle) }

  static func cosine(_ angle: Double) -> Double { cos(angle) }
}
