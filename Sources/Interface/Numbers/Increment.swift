import Simulation

/// How far one key press moves a number.
///
/// lr, λ and eps go by a tenth of a decade, betas by a tenth of a decade in 1 − β, so that ten presses
/// are a factor of ten. The values are the rounded ones of the series 1, 1.25, 1.6, 2, 2.5, 3.2, 4,
/// 5, 6.3, 8: they read well, and a press up and one down give the same number again.
enum Increment {
  /// What one press makes of a value; nil where there is nothing beyond.
  static func moved(_ value: Adjustable.Value, up: Bool, in quantity: Adjustable) -> Adjustable
    .Value?
  {
    let press = up ? 1 : -1
    switch (quantity, value) {
    case (.steps, .whole(let steps)):
      return .whole(movedSteps(steps, by: press))
    case (_, .whole(let number)):
      let (next, overflows) =
        up ? number.addingReportingOverflow(1) : number.subtractingReportingOverflow(1)
      return overflows ? nil : .whole(next)
    case (.hyperparameter(let one), .choice(let word)):
      guard let choices = one.choices, let index = choices.firstIndex(of: word) else { return nil }
      return .choice(choices[(index + press + choices.count) % choices.count])
    case (_, .number(let number)):
      let next = moved(number, by: press, in: quantity)
      return next == number ? nil : .number(next)
    case (_, .choice): return nil
    }
  }

  /// The number after so many presses, negative for down.
  static func moved(_ value: Double, by presses: Int, in quantity: Adjustable) -> Double {
    switch quantity {
    case .hyperparameter(.beta1), .hyperparameter(.beta2):
      clean(1 - onSeries(1 - value, by: -presses))
    case .hyperparameter(.momentum), .hyperparameter(.dampening):
      clean(min(max(value + 0.05 * Double(presses), 0), 1))
    case .hyperparameter(.epsilon): signed(value, by: presses, Zero(before: 1e-16, after: 1e-12))
    case .hyperparameter: signed(value, by: presses, Zero(before: 1e-8, after: 1e-4))
    case .noise: signed(value, by: presses, Zero(before: 0.001, after: 0.01))
    case .parameter, .constant, .start, .steps, .seed:
      signed(value, by: presses, Zero(before: 0.001, after: 0.001, isCrossed: true))
    }
  }

  /// Steps go by the series too, rounded, and by at least one.
  private static func movedSteps(_ steps: UInt64, by press: Int) -> UInt64 {
    let next = UInt64(onSeries(Double(max(1, steps)), by: press).rounded())
    return next == steps ? (press > 0 ? steps + 1 : max(1, steps) - 1) : next
  }

  /// How a number comes to zero and leaves it.
  private struct Zero {
    /// The smallest magnitude before it.
    var before: Double
    /// The first one after it.
    var after: Double
    /// Whether the keys lead to numbers below it.
    var isCrossed = false
  }

  private static func signed(_ value: Double, by presses: Int, _ zero: Zero) -> Double {
    if value == 0 { return presses > 0 ? zero.after : zero.isCrossed ? -zero.after : 0 }
    let moved = value < 0 ? -onSeries(-value, by: -presses) : onSeries(value, by: presses)
    let shrinks = (value > 0) == (presses < 0)
    return shrinks && abs(moved) < zero.before ? 0 : moved
  }

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
