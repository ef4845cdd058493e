/// Eight numbers of twice a double's precision, each as the unevaluated sum of a double and a small
/// remainder (Dekker 1971, "A floating-point technique for extending the available precision").
struct DoubleDouble {
  var high: Lanes
  var low: Lanes

  init(high: Lanes, low: Lanes) {
    self.high = high
    self.low = low
  }

  /// The same number in every lane, without a remainder.
  init(_ value: Double) {
    high = Lanes(repeating: value)
    low = .zero
  }

  /// The product, right to about 2⁻¹⁰⁴ of itself.
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = a.high * b.high
    let (aTop, aRest) = split(a.high)
    let (bTop, bRest) = split(b.high)
    let error = ((aTop * bTop - product) + aTop * bRest + aRest * bTop) + aRest * bRest
    let remainder = error + (a.high * b.low + a.low * b.high)
    let high = product + remainder
    return DoubleDouble(high: high, low: remainder - (high - product))
  }

  /// A double as a sum of two of 26 significant bits, whose products are exact.
  private static func split(_ a: Lanes) -> (top: Lanes, rest: Lanes) {
    let scaled = Lanes(repeating: 0x1p27 + 1) * a
    let top = scaled - (scaled - a)
    return (top, a - top)
  }
}
