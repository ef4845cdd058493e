import Simulation

/// What is said of a run that has diverged, in as many words as there is room for.
struct DivergenceNote {
  /// `diverged at 6`
  let short: String
  /// The longest first, the last of them `short`: `diverged at 6: the gradient in x`.
  let texts: [String]
  /// `The gradient in x is not finite.`
  let sentence: String

  /// nil if the run still has weights at this step.
  init?(_ trajectory: Trajectory, at step: Int) {
    guard case .diverged(let end) = trajectory.outcome, step >= end else { return nil }
    let short = "diverged at \(end)"
    let causes = trajectory.cause.map { [$0.words, $0.label] } ?? []
    self.short = short
    texts = causes.map { "\(short): \($0)" } + [short]
    let statement = trajectory.cause?.statement ?? short
    sentence = statement.prefix(1).uppercased() + statement.dropFirst() + "."
  }
}
