import Lessons
import Plotting
import Screen

/// Which columns sentences and numbers take in the list of claims.
struct ClaimColumns {
  let mark: Int
  let measuredEnd: Int
  let expectedEnd: Int
  private let width: Int

  private static let numberColumns = 11
  /// How far claims stand in below the sentence that leans on them.
  private static let indentation = 2

  init(width: Int, isIndented: Bool = false) {
    self.width = width
    mark = 1 + (isIndented ? Self.indentation : 0)
    expectedEnd = width - 1
    measuredEnd = expectedEnd - Self.numberColumns - 1
  }

  var textStart: Int { mark + 2 }

  /// Where the text of a claim ends: before the numbers, if it has any.
  func textEnd(of kind: ClaimResult.Kind) -> Int {
    kind == .holds ? width - 1 : max(textStart, measuredEnd - Self.numberColumns - 1)
  }

  /// Six significant digits; nothing for a condition, which is true or not.
  static func text(_ value: Double?, of result: ClaimResult) -> String? {
    guard let value, result.kind == .equals else { return nil }
    return NumberText.shortest(value, digits: 6)
  }
}
