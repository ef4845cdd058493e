import Plotting
import Screen
import Simulation

/// The numbers that steps are worked out with, beside those in the table: `lr 0.02  λ 0.05  β1 0.9`.
struct InspectorNumbers {
  private struct Part: Hashable {
    let name: String
    let text: String
  }

  /// Of each run.
  private let parts: [[Part]]

  /// - Parameter accounts: nil for a run that ended before.
  init(of accounts: [StepAccount?]) {
    parts = accounts.map { $0.map(Self.parts) ?? [] }
  }

  /// Those that have one value in all runs that use them.
  var common: String { Self.text(of: all.filter { !isOwn($0) }) }

  /// Those of a run that have another value elsewhere; nil if there are none.
  func own(ofRun index: Int) -> String? {
    let own = parts[index].filter(isOwn)
    return own.isEmpty ? nil : Self.text(of: own)
  }

  /// Each once, those of a name together.
  private var all: [Part] {
    names.flatMap { name in
      parts.joined().filter { $0.name == name }.reduce(into: []) { texts, part in
        if !texts.contains(part) { texts.append(part) }
      }
    }
  }

  private static let symbols = [
    "beta1": "β1", "beta2": "β2", "eps": "eps", "momentum": "μ", "dampening": "d",
  ]

  /// The usual ones first, then the constants of rules as they come.
  private var names: [String] {
    parts.joined().map(\.name).reduce(into: Self.order) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private static let order = ["lr", "s(t)", "λ", "λx", "λy", "β1", "β2", "eps", "μ", "d"]

  private func isOwn(_ part: Part) -> Bool {
    all.contains { $0.name == part.name && $0.text != part.text }
  }

  private static func text(of parts: [Part]) -> String {
    parts.map { "\($0.name) \($0.text)" }.joined(separator: "  ")
  }

  private static func parts(of account: StepAccount) -> [Part] {
    let values = account.hyperparameters
    var numbers: [(String, Double)] = [("lr", values.learningRate)]
    if let factor = account.scheduleFactor { numbers.append(("s(t)", factor)) }
    if account.rule.decaysWeights, values.decaysAlike { numbers.append(("λ", values.weightDecay)) }
    if account.rule.decaysWeights, !values.decaysAlike {
      numbers += [("λx", values.weightDecays.x), ("λy", values.weightDecays.y)]
    }
    switch account.rule.family {
    case .adam:
      numbers += [("β1", values.beta1)]
      if account.values[.divisor] != nil {
        numbers += [("β2", values.beta2), ("eps", values.epsilon)]
      }
    case .formulas(let rule):
      numbers += [Hyperparameter.beta1, .beta2, .epsilon, .momentum, .dampening].compactMap { one in
        guard account.rule.uses(one), case .number(let value) = values[one] else { return nil }
        return (Self.symbols[one.name] ?? one.name, value)
      }
      numbers += zip(rule.constantNames, rule.constantValues).map { ($0, $1) }
    case .normalized: numbers += [("eps", values.epsilon)]
    case .sgd:
      if account.values[.firstMoment] != nil {
        numbers += [("μ", values.momentum), ("d", values.dampening)]
      }
    }
    return numbers.map { Part(name: $0.0, text: NumberText.shortest($0.1, digits: 6)) }
  }
}
