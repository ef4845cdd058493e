extension Scene {
  /// The kinds of formulas in a scene, and the names that each may use.
  package enum FormulaKind: Sendable {
    /// Losses, validation and sweep metrics: functions of the weights and the step.
    case loss
    /// The learning rate's factor s(t).
    case schedule
    /// What is added to a gradient.
    case noise

    /// The names, those of the parameters last.
    package func variables(_ parameters: [Parameter]) -> [String] {
      let own =
        switch self {
        case .loss: ["x", "y", "t"]
        case .schedule: ["t", "steps"]
        case .noise: ["t"]
        }
      return own + parameters.map(\.name)
    }
  }

  /// The names that a formula of this kind may use in this scene.
  package func variables(of kind: FormulaKind) -> [String] { kind.variables(parameters) }
}
