import Lessons
import Simulation

extension Adjustable {
  /// What typed text means: `0.02`, `1e-3`, `-.5`, a whole number, a choice.
  func value(typed text: String) throws(Refusal) -> Value {
    let text = text.filter { !$0.isWhitespace }.replacing("−", with: "-")
    switch value(kindOf: text) {
    case let value?: return value
    case nil: throw Refusal(requirement: wanted)
    }
  }

  private func value(kindOf text: String) -> Value? {
    switch self {
    case .hyperparameter(let one) where one.choices != nil:
      one.choices?.contains(text) == true ? .choice(text) : nil
    case .steps, .seed: UInt64(text).map(Value.whole)
    case .hyperparameter, .parameter, .start, .noise:
      Double(decimal: text).flatMap { $0.isFinite ? .number($0) : nil }
    }
  }

  /// What a value must be.
  var wanted: String {
    switch self {
    case .hyperparameter(let one) where one.choices != nil:
      "must be \((one.choices ?? []).joined(separator: " or "))"
    case .steps, .seed: "must be a whole number, such as 500"
    case .hyperparameter, .parameter, .start, .noise: "must be a number, such as 0.02 or 1e-3"
    }
  }
}
