/// A function of the language in which update rules are written: those of formulas, `clip`, and functions
/// over all coordinates, which give the same number to every weight.
package enum RuleFunction: Hashable, Sendable {
  case formula(FormulaFunction)
  /// min(max(x, lo), hi).
  case clip
  /// Over the coordinates, from the first on; the mean is the sum over their number.
  case sum, mean
  /// √(sum of squares).
  case norm
  /// Σ aᵢ·bᵢ, which is not taken apart as a sum of products is.
  case dot

  package static let all =
    FormulaFunction.seedless.map(Self.formula) + [.clip, .sum, .mean, .norm, .dot]

  /// Those that formulas of losses don't have.
  package static let own: [Self] = [.clip, .sum, .mean, .norm, .dot]

  /// Whether it gives one number to all weights together.
  var isOverAllWeights: Bool {
    switch self {
    case .formula, .clip: false
    case .sum, .mean, .norm, .dot: true
    }
  }

  /// What it computes, in one line.
  package var summary: String {
    switch self {
    case .formula(let function): function.summary
    case .clip: "min(max(x, lo), hi)"
    case .sum: "sum over all weights"
    case .mean: "mean over all weights"
    case .norm: "root of the sum of squares over all weights"
    case .dot: "sum of a*b over all weights"
    }
  }
}

extension RuleFunction: LanguageFunction {
  package var name: String {
    switch self {
    case .formula(let function): function.name
    case .clip: "clip"
    case .sum: "sum"
    case .mean: "mean"
    case .norm: "norm"
    case .dot: "dot"
    }
  }

  package var arguments: [String] {
    switch self {
    case .formula(let function): function.arguments
    case .clip: ["x", "lo", "hi"]
    case .sum, .mean, .norm: ["x"]
    case .dot: ["a", "b"]
    }
  }
}
