/// Why a claim doesn't hold, as data. `sentence` puts each case into words.
package enum ClaimFailure: Error, Hashable, Sendable {
  // The measured value is not the claimed one.
  case outside(difference: Double, tolerance: Double)
  case isFalse
  case notANumber

  // There is nothing to compare.
  /// The expression can't be read, since the scene was edited after its claims were checked.
  case unreadable(String)
  /// A time that is no whole number of steps, or beyond the last.
  case noSuchStep(Double, steps: Int)
  case emptyWindow(from: Int, to: Int)
  /// The run has no weights at this step and after it.
  case diverged(run: String, step: Int)
  case notReached(level: Double, steps: Int)
  /// - Parameter of: the quantity; nil for what is computed from several.
  case noValue(of: String?, run: String, step: Int)
  /// `distance` without a `target`, and without a single known minimum.
  case noMinimum
  /// The map of a run has no number of this name: its best weight decays lie at the edge, runs
  /// diverged, or the metric is not positive.
  case noMapValue(of: String, run: String)
  /// A tolerance in per cent of an expected 0.
  case relativeToZero

  /// One line, to stand after the claim.
  package var sentence: String {
    switch self {
    case .outside(let difference, let tolerance) where tolerance == 0:
      "off by \(difference.plain), and it is to be exact"
    case .outside(let difference, let tolerance):
      "off by \(difference.plain), allowed \(tolerance.plain)"
    case .isFalse: "it is not so"
    case .notANumber: "the value is not a number"
    case .unreadable(let message): message
    case .noSuchStep(let time, let steps):
      "\(time.plain) is no step of the runs; use a whole number from 0 to \(steps)"
    case .emptyWindow(let from, let to):
      "no step lies between \(from) and \(to); begin with the earlier one"
    case .diverged(let run, let step): "\(run) diverged at step \(step)"
    case .notReached(let level, let steps): "\(level.plain) is not reached in \(steps) steps"
    case .noValue(let quantity, let run, let step):
      "\(quantity ?? "what is watched") has no value in \(run) at step \(step)"
    case .noMinimum: "no single minimum is known; give the scene a 'target'"
    case .noMapValue(let name, let run):
      "the map of \(run) has no \(name); widen the ranges of its sweep"
    case .relativeToZero: "a tolerance in per cent of 0 allows nothing; give an absolute one"
    }
  }
}

extension Double {
  /// The shortest decimal that reads back to the same bits, whole numbers without a point.
  fileprivate var plain: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}
