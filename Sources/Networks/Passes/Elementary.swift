import CLanes

/// e^x and tanh x of sixteen numbers, right to about 2⁻⁵².
enum Elementary {
  /// e^x for −708 ≤ x ≤ 708; beyond, that of the nearest of these.
  @inline(__always)
  static func exponential(_ x: Sixteen) -> Sixteen {
    let (power, q) = split(within(x, 708))
    return lanes16_multiply_add(power, q, power)
  }

  /// tanh x = (e^2x − 1)/(e^2x + 1), without cancellation near 0.
  @inline(__always)
  static func tanh(_ x: Sixteen) -> Sixteen {
    let (power, q) = split(within(lanes16_add(x, x), 80))
    let above = lanes16_multiply_add(power, q, lanes16_subtract(power, lanes16_repeating(1)))
    return lanes16_divide(above, lanes16_add(above, lanes16_repeating(2)))
  }

  @inline(__always)
  private static func within(_ x: Sixteen, _ bound: Double) -> Sixteen {
    lanes16_maximum(
      lanes16_repeating(-bound), lanes16_minimum(lanes16_repeating(bound), x))
  }

  /// e^x = 2ⁿ·(1 + q), with n the whole number nearest to x/ln 2 and r = x − n·ln 2 in two parts
  /// (Cody & Waite 1980). q = r + r²/2! + … + r¹³/13! leaves out less than 4e-18 at │r│ = ln 2/2.
  @inline(__always)
  private static func split(_ x: Sixteen) -> (power: Sixteen, q: Sixteen) {
    let sum = lanes16_to_whole(lanes16_multiply(x, lanes16_repeating(0x1.71547652b82fep0)))
    let n = lanes16_subtract(sum, lanes16_to_whole(lanes16_repeating(0)))
    let top = lanes16_scale_add(n, -0x1.62e42fefa3800p-1, x)
    let r = lanes16_scale_add(n, -0x1.ef35793c76730p-45, top)
    return (lanes16_power_of_two(sum), lanes16_multiply(r, series(r)))
  }

  /// 1 + r/2! + … + r¹²/13!, in an order of which little waits for what comes before.
  @inline(__always)
  private static func series(_ r: Sixteen) -> Sixteen {
    let r2 = lanes16_multiply(r, r)
    let r4 = lanes16_multiply(r2, r2)
    let a = four(r, r2, 1, 1 / 2, 1 / 6, 1 / 24)
    let b = four(r, r2, 1 / 120, 1 / 720, 1 / 5040, 1 / 40320)
    let c = four(r, r2, 1 / 362_880, 1 / 3_628_800, 1 / 39_916_800, 1 / 479_001_600)
    let upper = lanes16_scale_add(r4, 1 / 6_227_020_800, c)
    return lanes16_multiply_add(lanes16_multiply_add(upper, r4, b), r4, a)
  }

  /// k₀ + k₁r + k₂r² + k₃r³.
  @inline(__always)
  private static func four(
    _ r: Sixteen, _ r2: Sixteen, _ k0: Double, _ k1: Double, _ k2: Double, _ k3: Double
  ) -> Sixteen {
    let low = lanes16_scale_add(r, k1, lanes16_repeating(k0))
    let high = lanes16_scale_add(r, k3, lanes16_repeating(k2))
    return lanes16_multiply_add(high, r2, low)
  }
}
