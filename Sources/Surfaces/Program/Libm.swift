import Glibc

/// The C library's elementary functions; the only place of this module that knows it.
///
/// libm picks an implementation by CPU, so the last bit may differ between machines.
enum Libm {
  static func sine(_ a: Double) -> Double { sin(a) }
  static func cosine(_ a: Double) -> Double { cos(a) }
  static func tangent(_ a: Double) -> Double { tan(a) }
  static func arcSine(_ a: Double) -> Double { asin(a) }
  static func arcCosine(_ a: Double) -> Double { acos(a) }
  static func arcTangent(_ a: Double) -> Double { atan(a) }
  static func arcTangent2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
  static func hyperbolicSine(_ a: Double) -> Double { sinh(a) }
  static func hyperbolicCosine(_ a: Double) -> Double { cosh(a) }
  static func hyperbolicTangent(_ a: Double) -> Double { tanh(a) }
  static func exponential(_ a: Double) -> Double { exp(a) }
  static func logarithm(_ a: Double) -> Double { log(a) }
  static func logarithm2(_ a: Double) -> Double { log2(a) }
  static func logarithm10(_ a: Double) -> Double { log10(a) }
  static func logarithmOf1Plus(_ a: Double) -> Double { log1p(a) }
  static func power(_ a: Double, _ b: Double) -> Double { pow(a, b) }
  static func hypotenuse(_ a: Double, _ b: Double) -> Double { hypot(a, b) }
}
