/// The Euclidean norm, without overflow and underflow on the way.
///
/// It is the square root of the rounded sum x² + y², to the bit, wherever that sum is a normal number.
/// Where the squares overflow or underflow, x and y are multiplied by a power of two first, which is
/// exact: only a norm that is itself too large for a double is infinite, and only that of zero is 0.
enum Norm {
  static func of(_ x: Double, _ y: Double) -> Double {
    let sum = x * x + y * y
    if sum >= smallest, sum <= largest { return sum.squareRoot() }
    return rescued(x, y, sum: sum)
  }

  /// The same of eight points, with the same bits.
  @inline(__always)
  static func of(_ x: Lanes, _ y: Lanes) -> Lanes {
    let sum = x * x + y * y
    let norms = sum.squareRoot()
    return sum.isWithin(smallest, largest) ? norms : rescued(x, y)
  }

  private static let smallest = Double.leastNormalMagnitude
  private static let largest = Double.greatestFiniteMagnitude
  /// Takes numbers with squares too large or too small far into the middle of the doubles.
  private static let factor = 0x1p600

  @inline(never)
  private static func rescued(_ x: Lanes, _ y: Lanes) -> Lanes {
    var norms = Lanes.zero
    for lane in 0..<Lanes.count { norms[lane] = of(x[lane], y[lane]) }
    return norms
  }

  private static func rescued(_ x: Double, _ y: Double, sum: Double) -> Double {
    guard sum < smallest || sum == .infinity else { return sum }
    let scale = sum < smallest ? factor : 1 / factor
    let (x, y) = (x * scale, y * scale)
    return (x * x + y * y).squareRoot() / scale
  }
}
