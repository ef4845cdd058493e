import Lessons
import Simulation
import Surfaces

extension Adjustable {
  /// What typed text means: a number as `Double(written:)` reads it, a whole number, a choice.
  func value(typed text: String) throws(Refusal) -> Value {
    do {
      if let value = try value(kindOf: text) { return value }
    } catch {
      if let remedy = error.remedy {
        throw Refusal(requirement: "is not \(error.missed); \(remedy)")
      }
    }
    throw Refusal(requirement: wanted)
  }

  private func value(kindOf text: String) throws(NumberError) -> Value? {
    switch self {
    case .hyperparameter(let one) where one.choices != nil:
      let word = text.filter { !$0.isWhitespace }
      return one.choices?.contains(word) == true ? .choice(word) : nil
    case .steps, .seed: return .whole(try UInt64(written: text))
    case .hyperparameter, .parameter, .constant, .start, .noise:
      return .number(try Double(written: text))
    }
  }

  /// What a value must be.
  var wanted: String {
    switch self {
    case .hyperparameter(let one) where one.choices != nil:
      "must be \((one.choices ?? []).joined(separator: " or "))"
    case .steps, .seed: "must be a whole number, such as 500"
    case .hyperparameter, .parameter, .constant, .start, .noise:
      "must be a number, such as 0.02 or 1e-3"
    }
  }
}
