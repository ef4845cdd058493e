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
  init?(of run: Int, in runs: LabRuns, at step: Int) {
    guard case .diverged(let end) = runs.outcome(of: run), step >= end else { return nil }
    let short = "diverged at \(end)"
    let cause = runs.trajectory(of: run)?.cause
    let causes = cause.map { [$0.words, $0.label] } ?? []
    self.short = short
    texts = causes.map { "\(short): \($0)" } + [short]
    let statement = cause?.statement ?? short
    sentence = statement.prefix(1).uppercased() + statement.dropFirst() + "."
  }
}
