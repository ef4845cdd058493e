/// Values along an axis of a sweep.
public enum SweepAxis {
  /// `count` values from the first to the last bound, both included: at equal ratios when both are
  /// positive, else at equal distances. A single value is the first bound.
  ///
  /// The values between are rounded to 14 significant digits, so that 0.001 … 0.1 goes by 0.01 and
  /// not by 0.009999999999999998.
  ///
  /// - Precondition: count ≥ 1, both bounds finite.
  public static func values(from first: Double, to last: Double, count: Int) -> [Double] {
    precondition(count >= 1 && first.isFinite && last.isFinite, "an axis needs finite values")
    return (0..<count).map { index in
      if index == 0 { return first }
      if index == count - 1 { return last }
      return rounded(between(first, last, share: Double(index) / Double(count - 1)))
    }
  }

  /// In steps that neither overflow nor vanish, however far apart the bounds are.
  private static func between(_ first: Double, _ last: Double, share: Double) -> Double {
    guard first > 0 && last > 0 else { return first * (1 - share) + last * share }
    let ratio = last / first
    let span =
      ratio.isNormal ? naturalLogarithm(ratio) : naturalLogarithm(last) - naturalLogarithm(first)
    // From the nearer bound, whose error is the smaller.
    let half = exponential(min(share, 1 - share) * span / 2)
    return share <= 0.5 ? first * half * half : last / half / half
  }

  /// The nearest number of 14 significant digits, where powers of ten are exact.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    let exponent = (naturalLogarithm(value.magnitude) / naturalLogarithm(10)).rounded(.down)
    let places = 13 - Int(exponent)
    guard places.magnitude <= 22 else { return value }
    let scale = (0..<places.magnitude).reduce(1.0) { power, _ in power * 10 }
    return places >= 0
      ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
  }
}
