import Lessons
import Plotting
import Screen

/// Which columns sentences and numbers take in the list of claims.
struct ClaimColumns {
  let textStart = 3
  let textEnd: Int
  let measuredEnd: Int
  let expectedEnd: Int

  var textColumns: Int { textEnd - textStart }

  private static let numberColumns = 11

  init(width: Int) {
    expectedEnd = width - 1
    measuredEnd = expectedEnd - Self.numberColumns - 1
    textEnd = max(textStart, measuredEnd - Self.numberColumns - 1)
  }

  /// Six significant digits; nothing for a condition, which is true or not.
  static func text(_ value: Double?, of result: ClaimResult) -> String? {
    guard let value, result.kind == .equals else { return nil }
    return NumberText.shortest(value, digits: 6)
  }
}
