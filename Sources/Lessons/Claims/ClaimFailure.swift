package import Simulation

/// Why a claim doesn't hold, as data. `sentence` puts each case into words.
package enum ClaimFailure: Error, Hashable, Sendable {
  // The measured value is not the claimed one.
  case outside(difference: Double, tolerance: Double)
  case isFalse

  // Something of what is measured is no finite number.
  /// A part as it is written; with the run and the step if it is watched there.
  case notANumber(String, at: Moment? = nil)
  case infinite(String, at: Moment? = nil)
  /// A quantity that a run doesn't have at a step.
  case noValue(of: String, at: Moment, because: Absence)

  // There is nothing to compare.
  /// Neither what is measured nor what is expected asks a run.
  case asksNoRun
  /// The run's rule has no name or constant of this kind.
  case notKept(String, run: String)
  /// The expression can't be read, since the scene was edited after its claims were checked.
  case unreadable(String)
  /// A time that is no whole number of steps, or beyond the last.
  case noSuchStep(Double, steps: Int)
  case emptyWindow(from: Int, to: Int)
  /// The run has no weights at this step and after it.
  case diverged(run: String, step: Int, because: DivergenceCause? = nil)
  case notReached(level: Double, steps: Int)
  /// `distance` without a `target`, and without a minimum that is known for certain.
  case noMinimum
  case severalMinima(Int)
  /// `distance` without a `target`, of a loss that changes with t.
  case movingMinimum
  /// A number that should count something, and doesn't: a column, an index, a share.
  case outOfRange(of: String, Double, requirement: String)
  /// A run that diverged or stands still is in no plane, and there may be none.
  case noPlane(of: String, run: String)
  /// The map of a run bears out no law, which a number of this name would be about.
  case noLaw(of: String, run: String, SweepMap.Course)
  /// The map of a run has no number of this name: runs diverged, or the metric is not positive.
  case noMapValue(of: String, run: String)
  /// A tolerance in per cent of an expected 0.
  case relativeToZero

  // It isn't measured.
  /// The maps it asks for take more steps than a claim may.
  case mapTooLarge(steps: Int, limit: Int)
  /// So do the quantities that it watches.
  case watchesTooMuch(steps: Int, limit: Int)
  /// The work was given up.
  case cancelled

  /// A run after a step.
  package struct Moment: Hashable, Sendable {
    package let run: String
    package let step: Int
  }

  /// Why a run doesn't have a quantity.
  package enum Absence: Hashable, Sendable {
    /// No step has led here.
    case noStepYet
    case ruleKeepsNone
    case weightNearZero
    case atOrigin
    /// A network's rows are all trained on.
    case noValidationRows
    /// No weight of a network has one.
    case noWeightHasOne
  }

  /// What is wrong with a value that was measured; nil if it is finite.
  ///
  /// - Parameter part: what it is the value of.
  init?(_ value: Double, of part: @autoclosure () -> String, at moment: Moment? = nil) {
    if value.isFinite { return nil }
    self = value.isNaN ? .notANumber(part(), at: moment) : .infinite(part(), at: moment)
  }
}
