import Lessons
import Plotting
import Simulation

extension StepAccount {
  /// One or two sentences: what becomes of λw. They hold in every step and under all options, and the
  /// first by itself where there is no room for two.
  var explanation: String {
    guard rule.decaysWeights else {
      let caveat = rule.formulas?.caveat.map { " \($0)" } ?? ""
      return "No decay: only the adaptive step.\(caveat)"
    }
    if hyperparameters.weightDecay == 0 { return "λ is 0 here: nothing decays." }
    if let formulas = rule.formulas {
      return Self.placeOfDecay(in: formulas) + (formulas.caveat.map { " \($0)" } ?? "")
    }
    return rule.family == .sgd ? explanationOfSGD : explanationOfAdam
  }

  /// The same in the 24 columns of a narrow column.
  var summary: String {
    guard rule.decaysWeights else { return "no decay" }
    if hyperparameters.weightDecay == 0 { return "λ is 0: nothing decays" }
    if let formulas = rule.formulas { return Self.placeOfDecay(in: formulas) }
    let isDivided = values[.divisor] != nil
    return switch rule.placeOfDecay {
    case .nowhere, .formulas: "no decay"
    case .gradient, .firstMoment: isDivided ? "√v + eps divides λw" : "nothing divides λw"
    case .secondMoment: isDivided ? "λw scales the step" : "λw does nothing"
    case .weight: "nothing divides λw"
    }
  }

  private var explanationOfAdam: String {
    switch rule.placeOfDecay {
    case .nowhere, .formulas: return ""
    case .gradient:
      return values[.divisor].map { "λw goes through m, and √v + eps divides it. \(Self.here($0))" }
        ?? "λw goes through m. Nothing divides it."
    case .firstMoment:
      return values[.divisor].map {
        "λw enters m, not v. √v + eps divides it. \(Self.here($0))"
      } ?? "λw goes through m. Nothing divides it."
    case .secondMoment:
      return values[.divisor] == nil
        ? "λw enters v alone. Nothing is divided by √v: it does nothing."
        : "λw enters v alone: it scales the step. It may lengthen it, and pulls nowhere."
    case .weight(.before): return "\(joining): nothing divides it."
    case .weight(.uncoupled):
      return scheduleFactor != nil
        ? "\(joining). s(t) multiplies it, lr doesn't."
        : "\(joining), and lr doesn't multiply it."
    case .weight(.proximal): return "\(joining), with the w that comes out."
    case .weight(.after): return "\(joining), with the w that the step has moved."
    }
  }

  /// Where λ enters a rule that somebody wrote: in the lines that read it.
  private static func placeOfDecay(in rule: FormulaRule) -> String {
    let lines = rule.lines.filter(\.readsWeightDecay).map { "\($0.name) = …" }
    return "λ enters in \(lines.joined(separator: " and "))"
  }

  /// Without momentum L2 and decay of the weights are the same for SGD. With it SGD+L2 heads for the
  /// minimum of the penalized loss, and so does SGDW only if the dampening is the momentum.
  private var explanationOfSGD: String {
    let hasMomentum = hyperparameters.momentum != 0
    switch (rule.placeOfDecay, hasMomentum) {
    case (.gradient, false):
      return "λw joins the gradient. Without momentum that is weight decay."
    case (.gradient, true):
      return "λw goes through b. With momentum L2 isn't weight decay."
    case (_, false):
      return "λw joins the weights themselves. Without momentum that is the same as L2."
    default:
      let goal = hyperparameters.dampening == hyperparameters.momentum ? "the same" : "another"
      return "λw joins the weights, past b. L2 goes another way, to \(goal) goal."
    }
  }

  private var joining: String {
    values[.divisor] == nil ? "λw joins after m" : "λw joins after √v"
  }

  private static func here(_ divisor: Vector) -> String {
    "Here by \(NumberText.norm(divisor.x)) and \(NumberText.norm(divisor.y))."
  }
}
