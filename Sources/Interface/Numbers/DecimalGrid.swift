/// The numbers with so many decimals.
struct DecimalGrid {
  /// 10 to the power of the decimals, which may be negative: always a whole number.
  private let scale: Double
  private let isFine: Bool

  /// The coarsest grid whose numbers lie no further apart than `distance`.
  init(finerThan distance: Double) {
    var (scale, isFine) = (1.0, distance < 1)
    if isFine {
      while scale * distance < 1, scale < 1e15 { scale *= 10 }
    } else {
      while scale * 10 <= distance, scale < 1e15 { scale *= 10 }
    }
    if !(distance > 0) { (scale, isFine) = (1e15, true) }
    self.scale = scale
    self.isFine = isFine
  }

  /// The nearest number of the grid, as the double nearest to its decimal. Numbers too large for the
  /// grid stay.
  func rounded(_ value: Double) -> Double {
    let steps = (isFine ? value * scale : value / scale).rounded()
    guard steps.magnitude < 0x1p53 else { return value }
    return (isFine ? steps / scale : steps * scale) + 0
  }
}
