import Simulation

/// How far one key press moves a number.
///
/// lr, λ and eps go by a tenth of a decade, betas by a tenth of a decade in 1 − β, so that ten presses
/// are a factor of ten. The values are the rounded ones of the series 1, 1.25, 1.6, 2, 2.5, 3.2, 4,
/// 5, 6.3, 8: they read well, and a press up and one down give the same number again.
enum Increment {
  /// The value after so many presses, negative for down.
  static func moved(_ value: Double, by presses: Int, in quantity: Adjustable) -> Double {
    switch quantity {
    case .hyperparameter(.beta1), .hyperparameter(.beta2):
      clean(1 - onSeries(1 - value, by: -presses))
    case .hyperparameter(.momentum), .hyperparameter(.dampening):
      clean(min(max(value + 0.05 * Double(presses), 0), 1))
    case .hyperparameter, .parameter:
      signed(value, by: presses)
    }
  }

  /// Where a number of either sign goes: up is always away from zero's other side, and zero itself
  /// is reached below the smallest magnitude that means anything.
  private static func signed(_ value: Double, by presses: Int) -> Double {
    if value == 0 { return presses > 0 ? smallest : 0 }
    if value < 0 { return -onSeries(-value, by: -presses) }
    let moved = onSeries(value, by: presses)
    return moved < smallest ? 0 : moved
  }

  private static let smallest = 1e-12
  private static let series = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8]

  /// The member of the decade series next to `value` in the direction of the presses.
  private static func onSeries(_ value: Double, by presses: Int) -> Double {
    guard value > 0, value.isFinite, presses != 0 else { return value }
    var index = nearestIndex(to: value)
    let near = number(at: index)
    // A value between two members goes to the next one in its direction first.
    if abs(near - value) > 1e-9 * value {
      if presses > 0, near > value { index -= 1 }
      if presses < 0, near < value { index += 1 }
    }
    return number(at: index + presses)
  }

  private static func nearestIndex(to value: Double) -> Int {
    var decade = 0
    var mantissa = value
    while mantissa >= 10 {
      mantissa /= 10
      decade += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      decade -= 1
    }
    let nearest =
      series.indices.min { abs(series[$0] - mantissa) < abs(series[$1] - mantissa) } ?? 0
    return abs(10 - mantissa) < abs(series[nearest] - mantissa)
      ? 10 * (decade + 1) : 10 * decade + nearest
  }

  /// The series' member as the double nearest to its decimal text.
  private static func number(at index: Int) -> Double {
    let decade = (index >= 0 ? index : index - 9) / 10
    let mantissa = series[index - 10 * decade]
    return Double("\(mantissa)e\(decade)") ?? mantissa
  }

  /// The shortest decimal within a billionth: 1 − 0.9 is to give 0.1.
  private static func clean(_ value: Double) -> Double { (value * 1e12).rounded() / 1e12 }
}
